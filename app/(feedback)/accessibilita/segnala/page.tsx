import { OBSTACLE_LABELS, ObstacleFields } from "#components/feedback/obstacle-fields";
import { SentNotice } from "#components/feedback/sent-notice";
import { ActionForm } from "#components/ui/action-form";
import { PageHead } from "#components/ui/page-head";
import { accessibilityNumber } from "#lib/feedback/messages";
import { openPage } from "../../../personal-page";
import { reportObstacleAction } from "../../actions";
import { toldPage } from "../../told-page";

const TITLE = "Segnala un problema di accessibilità";

const { page, metadata } = openPage({
  title: TITLE,
  path: "/accessibilita/segnala",
  trail: [{ label: "Accessibilità", href: "/accessibilita" }],
  load: async (_actor, address) => toldPage(address),
  draw: ({ told, path, sent, number }) =>
    sent ? (
      <>
        <PageHead title={TITLE} />
        <SentNotice
          title={
            number
              ? `La segnalazione n. ${accessibilityNumber(number)} è arrivata.`
              : "La segnalazione è arrivata."
          }
          page={path}
        >
          <p>
            La redazione la esamina entro 30 giorni. A chi ha lasciato un indirizzo e-mail arriva un
            messaggio con il numero, poi la risposta.
          </p>
        </SentNotice>
      </>
    ) : (
      <>
        <PageHead
          title={TITLE}
          lead="Se qualcosa nel portale non si riesce a leggere o a usare, o serve in un’altra forma. La redazione risponde entro 30 giorni."
        />
        <ActionForm
          action={reportObstacleAction}
          submit="Invia la segnalazione"
          labels={OBSTACLE_LABELS}
        >
          <ObstacleFields page={told} />
        </ActionForm>
      </>
    ),
});

export { metadata, page as default };
