import { OrganisationsPage } from "#components/organisations/organisations-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { listOrganisations } from "#lib/organisations/queries";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../public-page";

const load = publicPage({
  tags: () => [ORGANISATIONS, ...PUBLICATIONS],
  read: async () => {
    const [organisations, updatedAt] = await Promise.all([
      listOrganisations(ANONYMOUS),
      findLastPublication(ANONYMOUS),
    ]);
    return { organisations, updatedAt };
  },
});

const { page, generateMetadata } = singlePage({
  load,
  section: "/enti",
  about: ({ updatedAt }) => ({
    title: "Enti",
    description: "Gli enti che partecipano alla comunità di pratica.",
    path: "/enti",
    updatedAt,
  }),
  draw: ({ organisations }) => <OrganisationsPage organisations={organisations} />,
});

export { generateMetadata, page as default };
