import { OrganisationRow } from "#components/organisations/organisation-row";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import { ORGANISATION_GROUP_LABELS } from "#lib/organisations/messages";
import type { OrganisationListItem } from "#lib/organisations/queries";
import type { OrganisationKind } from "#lib/organisations/schema";

/** The partners of the community first, then everybody else by kind. */
export function OrganisationsPage(props: { organisations: readonly OrganisationListItem[] }) {
  const partners = props.organisations
    .filter(({ partnerRole }) => partnerRole !== null)
    .toSorted((a, b) => (a.partnerOrder ?? 0) - (b.partnerOrder ?? 0));
  const others = Map.groupBy(
    props.organisations.filter(({ partnerRole }) => partnerRole === null),
    (organisation) => organisation.kind,
  );
  const kinds = Object.keys(ORGANISATION_GROUP_LABELS) as OrganisationKind[];
  const groups = [
    { id: "partner", title: "Partner della comunità", members: partners },
    ...kinds.map((kind) => ({
      id: kind.replace("_", "-"),
      title: ORGANISATION_GROUP_LABELS[kind],
      members: others.get(kind) ?? [],
    })),
  ].filter((group) => group.members.length > 0);
  return (
    <>
      <PageHead
        title="Enti"
        lead="Chi promuove la comunità e gli enti per cui qualcuno ha parlato agli incontri o lavora nei laboratori."
      />
      {groups.length === 0 && (
        <EmptyState title="Ancora nessun ente">
          <p>Gli enti compaiono qui quando la redazione li inserisce.</p>
        </EmptyState>
      )}
      {groups.map(({ id, title, members }) => (
        <section
          key={id}
          aria-labelledby={id}
          className="gap-x-6 border-t border-line py-5 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]"
        >
          <h2 id={id} className="text-title-3 max-lg:mb-2">
            {title}
          </h2>
          <ul className="grid gap-x-10 gap-y-4 md:grid-cols-2">
            {members.map((organisation) => (
              <OrganisationRow key={organisation.slug} organisation={organisation} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
