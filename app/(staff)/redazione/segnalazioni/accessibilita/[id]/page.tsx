import { AccessibilityReportView } from "#components/feedback/accessibility-report-view";
import { ActionForm } from "#components/ui/action-form";
import { FormChoices } from "#components/ui/form-choices";
import { FormTextField } from "#components/ui/form-text-field";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { notFound } from "#lib/errors";
import { ACCESSIBILITY_OUTCOME_LABELS } from "#lib/feedback/messages";
import {
  type AccessibilityReportDetails,
  getAccessibilityReport,
  loadPageTitles,
} from "#lib/feedback/queries";
import { isId } from "#lib/ids";
import { closeAction, eraseReportAction, replyAction } from "../../actions";
import { reportsPage } from "../../reports-page";

const OUTCOMES: Record<string, string> = {
  risposta: "La risposta è in partenza e la segnalazione è chiusa.",
  chiusa: "La segnalazione è chiusa.",
  cancellata: "Ciò che era stato scritto è cancellato.",
};

const { page, metadata } = reportsPage({
  title: "Segnalazione di accessibilità",
  current: "accessibilita",
  load: async (actor, { params }) => {
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Segnalazione");
    const report = await getAccessibilityReport(actor, id);
    const titles = await loadPageTitles(actor, [report.page]);
    return { report, pageTitle: titles.get(report.page ?? "") };
  },
  draw: ({ report, pageTitle, today, timeZone }, { query }) => (
    <AccessibilityReportView
      report={report}
      pageTitle={pageTitle}
      today={today}
      timeZone={timeZone}
      notice={<OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />}
      actions={report.closedAt ? <Erasing report={report} /> : <Answering report={report} />}
    />
  ),
});

type Props = { report: AccessibilityReportDetails };

function Answering({ report }: Props) {
  return (
    <>
      {report.email && (
        <Section id="rispondere" title="Rispondi">
          <ActionForm
            action={replyAction}
            submit="Manda la risposta e chiudi"
            labels={{ answer: "Risposta" }}
          >
            <RecordKeys record={report} />
            <FormTextField
              name="answer"
              label="Risposta"
              hint={`Arriva a ${report.email}.`}
              rows={8}
              maxLength={4000}
            />
          </ActionForm>
        </Section>
      )}
      <Section id="chiudere" title={report.email ? "Chiudi senza mandare una risposta" : "Chiudi"}>
        <ActionForm action={closeAction} submit="Chiudi la segnalazione" quiet>
          <RecordKeys record={report} />
          <FormChoices
            name="outcome"
            legend="Come si chiude"
            options={(["answered_otherwise", "dismissed"] as const).map((value) => ({
              value,
              label: ACCESSIBILITY_OUTCOME_LABELS[value],
            }))}
          />
          <FormTextField
            name="answer"
            id="nota"
            label="Nota"
            hint="Come è stato risposto, oppure perché non si risponde."
            rows={4}
            maxLength={4000}
          />
        </ActionForm>
      </Section>
    </>
  );
}

function Erasing({ report }: Props) {
  if (report.erasedAt) return null;
  return (
    <Section id="cancellare" title="Cancella il testo">
      <p className="max-w-[62ch]">
        Ciò che è stato scritto si cancella da solo un anno dopo la chiusura. Se contiene dati che
        non servono si può cancellare subito.
      </p>
      <ActionForm action={eraseReportAction} submit="Cancella il testo" quiet>
        <RecordKeys record={report} />
      </ActionForm>
    </Section>
  );
}

export { metadata, page as default };
