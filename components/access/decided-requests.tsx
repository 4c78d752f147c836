import { DataTable } from "#components/ui/data-table";
import type { DecidedRequest } from "#lib/access/queries";
import { formatInstant } from "#lib/format";

export function DecidedRequests(props: { requests: DecidedRequest[]; timeZone: string }) {
  return (
    <DataTable
      caption="Ultime richieste decise"
      rows={props.requests}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", heading: "Chi", rowHeader: true, cell: ({ name }) => name },
        {
          key: "organisation",
          heading: "Ente",
          cell: ({ organisation, organisationName }) => organisation?.name ?? organisationName,
        },
        {
          key: "state",
          heading: "Decisione",
          cell: ({ state, reason }) =>
            state === "approved" ? "Approvata" : `Rifiutata: ${reason ?? ""}`,
        },
        {
          key: "at",
          heading: "Quando",
          cell: ({ decidedAt }) => (decidedAt ? formatInstant(decidedAt, props.timeZone) : ""),
        },
      ]}
    />
  );
}
