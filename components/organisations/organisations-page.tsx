import { OrganisationGroup } from "#components/organisations/organisation-group";
import { OrganisationKinds } from "#components/organisations/organisation-kinds";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { ORGANISATION_GROUP_LABELS, ORGANISATION_KIND_SLUGS } from "#lib/organisations/messages";
import type { OrganisationListItem } from "#lib/organisations/queries";
import type { OrganisationKind } from "#lib/organisations/schema";

/** The partners of the community first, then everybody else by kind; of too many, the kinds. */
export function OrganisationsPage(props: {
  kinds: readonly { kind: OrganisationKind; count: number }[];
  partners: readonly OrganisationListItem[];
  /** Null where they are too many. */
  others: readonly OrganisationListItem[] | null;
}) {
  const { kinds, partners, others } = props;
  const inOrder = partners.toSorted((a, b) => (a.partnerOrder ?? 0) - (b.partnerOrder ?? 0));
  const groups = Map.groupBy(others ?? [], ({ kind }) => kind);
  return (
    <>
      <PageHead
        title="Enti"
        lead="Chi promuove la comunità e gli enti per cui qualcuno ha parlato agli incontri o lavora nei laboratori."
      />
      {kinds.length === 0 && (
        <EmptyState title="Ancora nessun ente">
          <p>Gli enti compaiono qui quando la redazione li inserisce.</p>
        </EmptyState>
      )}
      <OrganisationGroup id="partner" title="Partner della comunità" organisations={inOrder} />
      {others === null && <OrganisationKinds kinds={kinds} />}
      {Object.entries(ORGANISATION_GROUP_LABELS).map(([kind, title]) => (
        <OrganisationGroup
          key={kind}
          id={ORGANISATION_KIND_SLUGS[kind as OrganisationKind]}
          title={title}
          organisations={groups.get(kind as OrganisationKind) ?? []}
        />
      ))}
    </>
  );
}
