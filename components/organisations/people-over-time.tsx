import { DataTable } from "#components/ui/data-table";
import { formatCount, formatNumber, formatShortDay } from "#lib/format";
import type { PeopleOverTime as People } from "#lib/organisations/queries";

/** Who spoke for an organisation, when, and in which role the last time. */
export function PeopleOverTime({ people, total }: People) {
  const rest = total > people.length;
  return (
    <DataTable
      caption={`${formatCount(total, "persona ha", "persone hanno")} parlato per l’ente; il ruolo è quello dell’ultima volta${rest ? `. Qui ci sono le ${formatNumber(people.length)} sentite più di recente` : ""}`}
      rows={people}
      rowKey={(person) => person.slug}
      columns={[
        {
          key: "person",
          heading: "Persona",
          rowHeader: true,
          cell: ({ slug, name }) => (
            <a href={`/persone/${slug}`} className="md:whitespace-nowrap">
              {name}
            </a>
          ),
        },
        { key: "role", heading: "Ruolo", cell: ({ roleTitle }) => roleTitle ?? "–" },
        {
          key: "when",
          heading: "Quando",
          cell: ({ firstDay, lastDay }) =>
            firstDay === lastDay
              ? formatShortDay(lastDay)
              : `${formatShortDay(firstDay)} – ${formatShortDay(lastDay)}`,
        },
        {
          key: "talks",
          heading: "Interventi",
          numeric: true,
          cell: ({ talkCount }) => talkCount,
        },
      ]}
    />
  );
}
