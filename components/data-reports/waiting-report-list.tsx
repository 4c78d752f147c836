import { ReportState } from "#components/data-reports/report-state";
import { ReplyClock } from "#components/feedback/reply-clock";
import type { IsoDay } from "#lib/clock";
import { dataReportNumber, REPORTABLE_LABELS } from "#lib/data-reports/messages";
import type { WaitingReport } from "#lib/data-reports/queries";
import { accessibilityNumber } from "#lib/feedback/messages";
import { daysLeft } from "#lib/feedback/rules";

/** What the public wrote and waits for somebody of the newsroom; also on the desk. */
export function WaitingReportList(props: {
  reports: WaitingReport[];
  today: IsoDay;
  timeZone: string;
}) {
  if (props.reports.length === 0) {
    return <p className="py-3 text-quiet">Nessuna segnalazione aspetta la redazione.</p>;
  }
  return (
    <ul>
      {props.reports.map((report) => (
        <li
          key={report.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line py-3"
        >
          <span className="min-w-0">
            <a
              href={`/redazione/segnalazioni/${report.kind === "data" ? "dati" : "accessibilita"}/${report.id}`}
            >
              {report.kind === "data"
                ? `Dati personali, n. ${dataReportNumber(report.number)}`
                : `Accessibilità, n. ${accessibilityNumber(report.number)}`}
            </a>
            <span className="block text-base text-soft wrap-anywhere">{aboutWhat(report)}</span>
          </span>
          {report.kind === "data" ? (
            <ReportState {...report} />
          ) : (
            <ReplyClock daysLeft={daysLeft(report.createdAt, props.today, props.timeZone)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function aboutWhat(report: WaitingReport): string {
  if (report.kind === "data" && report.itemKind) {
    return `${REPORTABLE_LABELS[report.itemKind]}: ${report.title ?? "non c’è più"}`;
  }
  return report.page ?? "";
}
