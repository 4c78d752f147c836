import { OrganisationsPage } from "#components/organisations/organisations-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { countOrganisationsByKind, listOrganisations } from "#lib/organisations/queries";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { publicPage } from "#lib/web/public-page";
import { singlePage } from "../define-page";

/** More would make a page that nobody reads to the end. */
const ON_ONE_PAGE = 150;

const load = publicPage({
  tags: () => [ORGANISATIONS, ...PUBLICATIONS],
  read: async () => {
    const [kinds, updatedAt] = await Promise.all([
      countOrganisationsByKind(ANONYMOUS),
      findLastPublication(ANONYMOUS),
    ]);
    const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
    const [partners, others] = await Promise.all([
      listOrganisations(ANONYMOUS, { partnerRole: { not: null } }),
      count > ON_ONE_PAGE ? null : listOrganisations(ANONYMOUS, { partnerRole: null }),
    ]);
    return { kinds, partners, others, updatedAt };
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
  draw: (view) => <OrganisationsPage {...view} />,
});

export { generateMetadata, page as default };
