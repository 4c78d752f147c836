import type { ReactNode } from "react";
import { ReportState } from "#components/data-reports/report-state";
import { ToldPage } from "#components/feedback/told-page";
import { MetaList } from "#components/ui/meta-list";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { dataReportNumber, REPORTABLE_LABELS } from "#lib/data-reports/messages";
import type { DataReportDetails } from "#lib/data-reports/queries";
import { formatCount, formatInstant } from "#lib/format";

/** What somebody reported, whether the public sees it, and what became of it. */
export function DataReportView(props: {
  report: DataReportDetails;
  pageTitle: string | undefined;
  timeZone: string;
  notice: ReactNode;
  actions: ReactNode;
}) {
  const { report, timeZone } = props;
  const { item, closedAt } = report;
  return (
    <>
      <PageHead title={`Dati personali, n. ${dataReportNumber(report.number)}`}>
        <MetaList
          facts={[
            { term: "Stato", value: <ReportState {...report} /> },
            {
              term: report.itemKind ? REPORTABLE_LABELS[report.itemKind] : "Elemento",
              value: whatIsReported(report),
            },
            {
              term: "Pagina",
              // What is hidden is at its address for nobody.
              value:
                report.page &&
                (item?.hiddenAt ? (
                  report.page
                ) : (
                  <ToldPage page={report.page} title={props.pageTitle} />
                )),
            },
            { term: "Dove", value: report.place },
            { term: "Arrivata", value: formatInstant(report.createdAt, timeZone) },
            { term: "Da", value: whoReported(report) },
            {
              term: "Chiusa",
              value:
                closedAt &&
                `${formatInstant(closedAt, timeZone)}${report.closedBy ? `, ${report.closedBy}` : ""}`,
            },
          ]}
        />
      </PageHead>
      {props.notice}
      {!closedAt && report.others > 0 && (
        <Notice tone="warning">
          <p>
            Sullo stesso elemento {report.others === 1 ? "aspetta" : "aspettano"} una decisione{" "}
            {formatCount(report.others, "altra segnalazione", "altre segnalazioni")}. Ciò che è
            nascosto torna pubblico solo quando sono tutte decise.
          </p>
        </Notice>
      )}
      <Section id="testo" title="Che cosa è stato scritto">
        <p className="max-w-[68ch] whitespace-pre-line wrap-anywhere">
          {report.text ?? "Il testo è stato cancellato."}
        </p>
        {item && !closedAt && (
          <p className="mt-4">
            <a href={item.editPath}>Apri per correggere</a>
          </p>
        )}
      </Section>
      {report.answer && (
        <Section id="risposta" title="La risposta">
          <p className="max-w-[68ch] whitespace-pre-line wrap-anywhere">{report.answer}</p>
        </Section>
      )}
      {props.actions}
    </>
  );
}

function whatIsReported({ item, isGone }: DataReportDetails): ReactNode {
  if (isGone) return "non c’è più";
  if (!item) return "da trovare: l’indirizzo non basta";
  return item.archivedAt ? `${item.title} (archiviato)` : item.title;
}

function whoReported(report: DataReportDetails): string {
  if (report.erasedAt) return "non più registrato";
  if (report.reporterName) return `${report.reporterName}, con un account`;
  return report.email ?? "chi non ha lasciato un indirizzo";
}
