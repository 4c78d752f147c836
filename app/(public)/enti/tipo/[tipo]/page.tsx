import { kindHref } from "#components/organisations/organisation-kinds";
import { OrganisationsOfKindPage } from "#components/organisations/organisations-of-kind-page";
import { ANONYMOUS } from "#lib/actor";
import { findLastPublication } from "#lib/community/queries";
import { PUBLICATIONS } from "#lib/community/tags";
import { ORGANISATION_GROUP_LABELS, organisationKindOfSlug } from "#lib/organisations/messages";
import { listOrganisations } from "#lib/organisations/queries";
import { ORGANISATIONS } from "#lib/organisations/tags";
import { publicPage } from "#lib/web/public-page";
import { pageFor } from "../../../define-page";

// A step deeper than an organisation's page, so that no name can be taken for a kind.
const load = publicPage({
  tags: (_kind: string) => [ORGANISATIONS, ...PUBLICATIONS],
  read: async (slug) => {
    const kind = organisationKindOfSlug(slug);
    if (!kind) return null;
    const [organisations, updatedAt] = await Promise.all([
      listOrganisations(ANONYMOUS, { kind }),
      findLastPublication(ANONYMOUS),
    ]);
    return organisations.length > 0 ? { kind, organisations, updatedAt } : null;
  },
});

const { page, generateMetadata } = pageFor("tipo", {
  load,
  section: null,
  about: ({ kind, updatedAt }) => ({
    title: ORGANISATION_GROUP_LABELS[kind],
    description: `Gli enti che partecipano alla comunità di pratica: ${ORGANISATION_GROUP_LABELS[kind]}.`,
    path: kindHref(kind),
    trail: [{ label: "Enti", href: "/enti" }],
    updatedAt,
  }),
  draw: (view) => <OrganisationsOfKindPage {...view} />,
});

export { generateMetadata, page as default };
