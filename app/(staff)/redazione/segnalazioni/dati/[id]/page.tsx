import { DataReportView } from "#components/data-reports/data-report-view";
import { ActionForm } from "#components/ui/action-form";
import { FormChoices } from "#components/ui/form-choices";
import { FormTextField } from "#components/ui/form-text-field";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { DECISION_LABELS } from "#lib/data-reports/messages";
import { type DataReportDetails, getDataReport } from "#lib/data-reports/queries";
import { DECISIONS } from "#lib/data-reports/schema";
import { notFound } from "#lib/errors";
import { loadPageTitles } from "#lib/feedback/queries";
import { isId } from "#lib/ids";
import { decideAction, eraseDataReportAction, hideAction, purgeAction } from "../../actions";
import { reportsPage } from "../../reports-page";

const OUTCOMES: Record<string, string> = {
  nascosta: "L’elemento è nascosto al pubblico finché non si decide.",
  decisa: "La segnalazione è chiusa; chi l’ha fatta riceve la risposta, se ha un indirizzo.",
  eliminata: "L’elemento è stato eliminato per sempre e la segnalazione è chiusa.",
  cancellata: "Ciò che era stato scritto è cancellato.",
};

const { page, metadata } = reportsPage({
  title: "Segnalazione di dati personali",
  current: "dati",
  load: async (actor, { params }) => {
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Segnalazione");
    const report = await getDataReport(actor, id);
    const titles = await loadPageTitles(actor, [report.page]);
    return { report, pageTitle: titles.get(report.page ?? "") };
  },
  draw: ({ report, pageTitle, timeZone }, { query }) => (
    <DataReportView
      report={report}
      pageTitle={pageTitle}
      timeZone={timeZone}
      notice={<OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />}
      actions={
        <>
          {report.can.hide && <Hiding report={report} />}
          {report.can.decide && <Deciding report={report} />}
          {report.purgeTitle !== null && <Purging report={report} />}
          {report.can.erase && <Erasing report={report} />}
        </>
      }
    />
  ),
});

type Props = { report: DataReportDetails };

function Hiding({ report }: Props) {
  return (
    <Section id="nascondere" title="Nascondi subito">
      <p className="max-w-[62ch]">
        L’elemento è ancora pubblico. Si può nascondere ora e decidere con calma.
      </p>
      <ActionForm action={hideAction} submit="Nascondi al pubblico">
        <RecordKeys record={report} />
      </ActionForm>
    </Section>
  );
}

function Deciding({ report }: Props) {
  return (
    <Section id="decidere" title="Decidi">
      <ActionForm
        action={decideAction}
        submit="Chiudi la segnalazione"
        quiet={report.can.hide}
        labels={{ outcome: "Decisione", answer: "Risposta" }}
      >
        <RecordKeys record={report} />
        <FormChoices
          name="outcome"
          legend="Decisione"
          options={DECISIONS.map((value) => ({ value, label: DECISION_LABELS[value] }))}
        />
        <FormTextField
          name="answer"
          label="Risposta"
          hint="Arriva per e-mail a chi ha segnalato, se ha un indirizzo. Non ripetere il dato."
          rows={4}
          maxLength={2000}
        />
      </ActionForm>
    </Section>
  );
}

function Purging({ report }: Props) {
  return (
    <Section id="eliminare" title="Elimina per sempre">
      <details className="disclosure">
        <summary>Elimina anche le versioni precedenti</summary>
        <p className="mt-2 max-w-[62ch]">
          Archiviare toglie dal pubblico, ma la redazione vede ancora il testo. Eliminare cancella
          testo, versioni e valori del registro: resta solo che è stato fatto, quando, da chi e
          perché. Non si può annullare.
        </p>
        <ActionForm action={purgeAction} submit="Elimina per sempre" quiet>
          <RecordKeys record={report} />
          <FormTextField
            name="confirmation"
            label="Titolo"
            hint={`Per confermare, scrivere per intero: ${report.purgeTitle}`}
            autoComplete="off"
          />
          <FormTextField
            name="reason"
            label="Motivo"
            hint="Resta per sempre: senza nomi."
            rows={3}
            maxLength={1000}
          />
          <FormTextField
            name="answer"
            id="risposta-eliminazione"
            label="Risposta"
            hint="Arriva per e-mail a chi ha segnalato, se ha un indirizzo."
            rows={3}
            maxLength={2000}
          />
        </ActionForm>
      </details>
    </Section>
  );
}

function Erasing({ report }: Props) {
  return (
    <Section id="cancellare" title="Cancella il testo">
      <p className="max-w-[62ch]">
        Ciò che è stato scritto si cancella da solo un anno dopo la decisione. Se ripete il dato si
        può cancellare subito.
      </p>
      <ActionForm action={eraseDataReportAction} submit="Cancella il testo" quiet>
        <RecordKeys record={report} />
      </ActionForm>
    </Section>
  );
}

export { metadata, page as default };
