import { DataTable } from "#components/ui/data-table";
import { formatNumber } from "#lib/format";
import type { RecordsToMerge } from "#lib/merges/queries";

/** Which of two records stays, and what it takes over. */
export function MergePreview(props: { base: string; records: RecordsToMerge }) {
  const { base, records } = props;
  const rows = [
    { record: records.kept, outcome: "Resta" },
    { record: records.merged, outcome: "Confluisce nell’altra" },
  ];
  return (
    <>
      <DataTable
        caption="Le due schede"
        rows={rows}
        rowKey={({ record }) => record.id}
        columns={[
          {
            key: "name",
            heading: "Scheda",
            rowHeader: true,
            cell: ({ record }) => (
              <>
                <a href={`${base}/${record.id}`}>{record.name}</a>
                <span className="block text-sm font-normal text-soft">{record.slug}</span>
              </>
            ),
          },
          { key: "outcome", heading: "Dopo", cell: ({ outcome }) => outcome },
          {
            key: "talks",
            heading: "Interventi",
            numeric: true,
            cell: ({ record }) => formatNumber(record.counts.speakers),
          },
          {
            key: "roles",
            heading: "Incarichi",
            numeric: true,
            cell: ({ record }) => formatNumber(record.counts.affiliations),
          },
          {
            key: "labs",
            heading: "Laboratori",
            numeric: true,
            cell: ({ record }) => formatNumber(record.counts.labMembers),
          },
        ]}
      />
      <p className="mt-4">
        <a href={`${base}/${records.merged.id}/unisci?con=${records.kept.id}`}>
          Scambia: tieni «{records.merged.name}»
        </a>
      </p>
      <ul className="mt-4 max-w-[62ch] list-disc pl-5">
        <li>Interventi, incarichi e laboratori dell’altra passano a quella che resta.</li>
        <li>
          Gli incarichi uguali in periodi che si toccano diventano uno solo; ruolo ed ente di un
          incontro restano quelli scritti per quel giorno.
        </li>
        <li>L’indirizzo dell’altra porta da adesso a quella che resta.</li>
        <li>Non si può annullare, ma resta scritto nel registro delle attività.</li>
      </ul>
    </>
  );
}
