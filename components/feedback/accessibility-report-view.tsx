import type { ReactNode } from "react";
import { ReplyClock } from "#components/feedback/reply-clock";
import { ToldPage } from "#components/feedback/told-page";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import type { IsoDay } from "#lib/clock";
import { ACCESSIBILITY_OUTCOME_LABELS, accessibilityNumber } from "#lib/feedback/messages";
import type { AccessibilityReportDetails } from "#lib/feedback/queries";
import { daysLeft, deadlineOf } from "#lib/feedback/rules";
import { formatInstant, formatShortDay } from "#lib/format";

/** What somebody wrote about an obstacle, by when it is answered, and what became of it. */
export function AccessibilityReportView(props: {
  report: AccessibilityReportDetails;
  pageTitle: string | undefined;
  today: IsoDay;
  timeZone: string;
  notice: ReactNode;
  actions: ReactNode;
}) {
  const { report, timeZone } = props;
  const { createdAt, closedAt, outcome } = report;
  return (
    <>
      <PageHead title={`Accessibilità, n. ${accessibilityNumber(report.number)}`}>
        <MetaList
          facts={[
            {
              term: "Risposta",
              value: closedAt ? null : (
                <>
                  entro il {formatShortDay(deadlineOf(createdAt, timeZone))}:{" "}
                  <ReplyClock daysLeft={daysLeft(createdAt, props.today, timeZone)} />
                </>
              ),
            },
            { term: "Arrivata", value: formatInstant(createdAt, timeZone) },
            {
              term: "Pagina",
              value: report.page && <ToldPage page={report.page} title={props.pageTitle} />,
            },
            { term: "Nome", value: report.name },
            {
              term: "E-mail",
              value: report.erasedAt
                ? null
                : (report.email ?? "non indicata: non si può rispondere"),
            },
            { term: "Esito", value: outcome && ACCESSIBILITY_OUTCOME_LABELS[outcome] },
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
      <Section id="testo" title="Che cosa è stato scritto">
        <p className="max-w-[68ch] whitespace-pre-line wrap-anywhere">
          {report.erasedAt ? "Il testo è stato cancellato." : report.text}
        </p>
      </Section>
      {report.answer && (
        <Section id="risposta" title={outcome === "answered" ? "La risposta" : "La nota"}>
          <p className="max-w-[68ch] whitespace-pre-line wrap-anywhere">{report.answer}</p>
        </Section>
      )}
      {props.actions}
    </>
  );
}
