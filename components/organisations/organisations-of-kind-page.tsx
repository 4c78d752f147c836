import { OrganisationRow } from "#components/organisations/organisation-row";
import { PageHead } from "#components/ui/page-head";
import { formatCount } from "#lib/format";
import { ORGANISATION_GROUP_LABELS } from "#lib/organisations/messages";
import type { OrganisationListItem } from "#lib/organisations/queries";
import type { OrganisationKind } from "#lib/organisations/schema";

/** All organisations of a kind, partners of the community or not. */
export function OrganisationsOfKindPage(props: {
  kind: OrganisationKind;
  organisations: readonly OrganisationListItem[];
}) {
  const { kind, organisations } = props;
  return (
    <>
      <PageHead title={ORGANISATION_GROUP_LABELS[kind]}>
        <p className="mt-3 text-soft">{formatCount(organisations.length, "ente", "enti")}</p>
      </PageHead>
      <ul className="grid gap-x-10 gap-y-4 border-t border-line py-5 md:grid-cols-2">
        {organisations.map((organisation) => (
          <OrganisationRow key={organisation.slug} organisation={organisation} />
        ))}
      </ul>
    </>
  );
}
