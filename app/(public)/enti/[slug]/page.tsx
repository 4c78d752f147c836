import { OrganisationPage } from "#components/organisations/organisation-page";
import { ANONYMOUS } from "#lib/actor";
import { latest } from "#lib/clock";
import { PUBLIC_MATERIALS } from "#lib/library/tags";
import { getOrganisation, listPeopleOverTime } from "#lib/organisations/queries";
import { organisationTag } from "#lib/organisations/tags";
import { listMaterialsOfOrganisation } from "#lib/placed-materials/queries";
import { listTalksOfOrganisation } from "#lib/talks/queries";
import { orMoved } from "#lib/web/moved";
import { publicPage } from "#lib/web/public-page";
import { slugPage } from "../../define-page";

const TALKS_SHOWN = 100;
const MATERIALS_SHOWN = 8;

const load = publicPage({
  tags: (slug: string) => [organisationTag(slug), ...PUBLIC_MATERIALS],
  read: (address) =>
    orMoved({ kind: "organisation", slug: address, under: "/enti" }, async (slug) => {
      const organisation = await getOrganisation(ANONYMOUS, slug);
      const [people, { talks, total }, materials] = await Promise.all([
        listPeopleOverTime(ANONYMOUS, organisation.id),
        listTalksOfOrganisation(ANONYMOUS, organisation.id, TALKS_SHOWN),
        listMaterialsOfOrganisation(ANONYMOUS, organisation.id, MATERIALS_SHOWN),
      ]);
      return { organisation, people, talks, total, materials };
    }),
});

const { page, generateMetadata } = slugPage({
  load,
  section: "/enti",
  about: ({ organisation, talks }) => ({
    title: organisation.name,
    description: `Persone e interventi di ${organisation.name} agli incontri della comunità.`,
    path: `/enti/${organisation.slug}`,
    demonstration: organisation.demonstration,
    trail: [{ label: "Enti", href: "/enti" }],
    updatedAt: latest([
      organisation.updatedAt,
      ...talks.map((talk) => talk.meeting.lastPublishedAt),
    ]),
  }),
  draw: (view) => <OrganisationPage {...view} />,
});

export { generateMetadata, page as default };
