import { ReplyClock } from "#components/feedback/reply-clock";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { type IsoDay, localDay } from "#lib/clock";
import { ACCESSIBILITY_OUTCOME_LABELS, accessibilityNumber } from "#lib/feedback/messages";
import type { AccessibilityReportItem } from "#lib/feedback/queries";
import { daysLeft } from "#lib/feedback/rules";
import { formatShortDay } from "#lib/format";

/** Obstacles that somebody met, those to be answered first at the top. */
export function AccessibilityReportList(props: {
  reports: AccessibilityReportItem[];
  open: boolean;
  today: IsoDay;
  timeZone: string;
}) {
  const { reports, open, timeZone } = props;
  if (reports.length === 0) {
    return (
      <EmptyState
        title={
          open
            ? "Nessuna segnalazione aspetta una risposta."
            : "Nessuna segnalazione è stata chiusa."
        }
      />
    );
  }
  return (
    <DataTable
      caption={
        open ? "Segnalazioni di accessibilità aperte" : "Segnalazioni di accessibilità chiuse"
      }
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          heading: "Segnalazione",
          rowHeader: true,
          cell: ({ id, number }) => (
            <a href={`/redazione/segnalazioni/accessibilita/${id}`}>
              n. {accessibilityNumber(number)}
            </a>
          ),
        },
        {
          key: "text",
          heading: "Che cosa",
          cell: ({ text, erasedAt }) => (erasedAt ? "testo cancellato" : shortened(text ?? "")),
        },
        {
          key: "page",
          heading: "Pagina",
          cell: ({ page }) => <span className="wrap-anywhere">{page}</span>,
        },
        {
          key: "at",
          heading: "Arrivata",
          cell: ({ createdAt }) => formatShortDay(localDay(createdAt, timeZone)),
        },
        {
          key: "clock",
          heading: open ? "Risposta" : "Esito",
          cell: ({ createdAt, outcome }) =>
            outcome ? (
              ACCESSIBILITY_OUTCOME_LABELS[outcome]
            ) : (
              <ReplyClock daysLeft={daysLeft(createdAt, props.today, timeZone)} />
            ),
        },
      ]}
    />
  );
}

function shortened(text: string): string {
  return text.length > 140 ? `${text.slice(0, 140).replace(/\s+\S*$/, "")}…` : text;
}
