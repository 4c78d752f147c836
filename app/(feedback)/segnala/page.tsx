import { DATA_REPORT_LABELS, DataReportFields } from "#components/data-reports/data-report-fields";
import { DataReportIntroduction } from "#components/data-reports/data-report-introduction";
import { SentNotice } from "#components/feedback/sent-notice";
import { ActionForm } from "#components/ui/action-form";
import { PageHead } from "#components/ui/page-head";
import { dataReportNumber } from "#lib/data-reports/messages";
import { listHideable } from "#lib/hidings/queries";
import { openPage } from "../../personal-page";
import { reportPersonalDataAction } from "../actions";
import { toldPage } from "../told-page";

const TITLE = "Segnala un dato personale";

const { page, metadata } = openPage({
  title: TITLE,
  path: "/segnala",
  load: async (actor, address) => {
    const { told, path, sent, number } = toldPage(address);
    return {
      told,
      number,
      sent,
      hidden: address.query.nascosta === "si",
      parts: path && !sent ? await listHideable(actor, path) : [],
      signedIn: actor.kind === "account",
    };
  },
  draw: ({ told, number, sent, hidden, parts, signedIn }) =>
    sent ? (
      <>
        <PageHead title={TITLE} />
        <SentNotice
          title={
            number
              ? `La segnalazione n. ${dataReportNumber(number)} è arrivata.`
              : "La segnalazione è arrivata."
          }
          page={null}
        >
          <p>
            {hidden
              ? "L’elemento segnalato è già nascosto al pubblico, e lo resta finché la redazione non decide. Un nome può leggersi ancora, senza collegamento, in altre pagine che lo riportano."
              : "La redazione è stata avvisata subito."}{" "}
            La decisione arriva per e-mail, a chi ha un account o ha lasciato un indirizzo.
          </p>
        </SentNotice>
      </>
    ) : (
      <>
        <PageHead
          title={TITLE}
          lead="Se in una pagina c’è qualcosa da cui si può riconoscere una persona seguita dai servizi, o un dato che non dovrebbe essere pubblico."
        />
        <DataReportIntroduction page={told} part={parts[0] ?? null} signedIn={signedIn} />
        <ActionForm
          action={reportPersonalDataAction}
          submit={signedIn && parts.length > 0 ? "Segnala e nascondi" : "Invia la segnalazione"}
          labels={DATA_REPORT_LABELS}
        >
          <DataReportFields page={told} parts={parts} signedIn={signedIn} />
        </ActionForm>
      </>
    ),
});

export { metadata, page as default };
