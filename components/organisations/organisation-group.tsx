import { OrganisationRow } from "#components/organisations/organisation-row";
import type { OrganisationListItem } from "#lib/organisations/queries";

/** Organisations beside their heading; nothing where there are none. */
export function OrganisationGroup(props: {
  id: string;
  title: string;
  organisations: readonly OrganisationListItem[];
}) {
  const { id, title, organisations } = props;
  if (organisations.length === 0) return null;
  return (
    <section
      aria-labelledby={id}
      className="gap-x-6 border-t border-line py-5 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <h2 id={id} className="text-title-3 max-lg:mb-2">
        {title}
      </h2>
      <ul className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        {organisations.map((organisation) => (
          <OrganisationRow key={organisation.slug} organisation={organisation} />
        ))}
      </ul>
    </section>
  );
}
