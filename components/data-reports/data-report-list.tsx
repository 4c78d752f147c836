import { ReportState } from "#components/data-reports/report-state";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { dataReportNumber, REPORTABLE_LABELS } from "#lib/data-reports/messages";
import type { DataReportListItem } from "#lib/data-reports/queries";
import { formatInstant } from "#lib/format";

/** Reports of personal data: what is hidden first, because readers miss it. */
export function DataReportList(props: {
  reports: DataReportListItem[];
  open: boolean;
  timeZone: string;
}) {
  if (props.reports.length === 0) {
    return (
      <EmptyState
        title={
          props.open
            ? "Nessuna segnalazione aspetta una decisione."
            : "Nessuna segnalazione è stata chiusa."
        }
      />
    );
  }
  return (
    <DataTable
      caption={
        props.open
          ? "Segnalazioni di dati personali aperte"
          : "Segnalazioni di dati personali chiuse"
      }
      rows={props.reports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          heading: "Segnalazione",
          rowHeader: true,
          cell: ({ id, number }) => (
            <a href={`/redazione/segnalazioni/dati/${id}`}>n. {dataReportNumber(number)}</a>
          ),
        },
        {
          key: "item",
          heading: "Che cosa",
          cell: ({ itemKind, title, page }) =>
            itemKind ? (
              <>
                {REPORTABLE_LABELS[itemKind]}: {title ?? "non c’è più"}
              </>
            ) : (
              <span className="wrap-anywhere">{page ?? "testo cancellato"}</span>
            ),
        },
        { key: "state", heading: "Stato", cell: (report) => <ReportState {...report} /> },
        {
          key: "at",
          heading: "Arrivata",
          cell: ({ createdAt }) => formatInstant(createdAt, props.timeZone),
        },
      ]}
    />
  );
}
