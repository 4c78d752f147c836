import { AccessRequestFields } from "#components/access/access-request-fields";
import { ActionForm } from "#components/ui/action-form";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { findAnswerTo } from "#lib/access/queries";
import { listChoices } from "#lib/accounts/queries";
import { ANONYMOUS } from "#lib/actor";

import { findClaim } from "#lib/sign-in/queries";
import { readCookie } from "#lib/web/cookies";
import { openPage } from "../../personal-page";
import { requestAccessAction } from "../actions";

const { page, metadata } = openPage({
  title: "Chiedi l’accesso",
  path: "/accedi/richiesta",
  trail: [{ label: "Accedi", href: "/accedi" }],
  load: async (actor) => {
    const cookie = await readCookie("claim");
    const claim = cookie ? await findClaim(actor, cookie) : null;
    return {
      claim,
      answer: claim && (await findAnswerTo(actor, claim)),
      // Whoever asks, what is offered is what everybody may see.
      choices: await listChoices(ANONYMOUS),
    };
  },
  draw: ({ claim, answer, choices }) => (
    <>
      <PageHead
        title="Chiedi l’accesso"
        lead="Per chi lavora con la comunità. La richiesta è valutata dalla redazione o da chi fa da referente per l’ente."
      />
      {answer && (
        <Notice tone="warning" title="La richiesta fatta con queste credenziali è già approvata.">
          Per entrare va aperto il collegamento nel messaggio mandato a {answer.email}. Se
          l’indirizzo era sbagliato si può chiedere di nuovo, anche senza indicarne uno.
        </Notice>
      )}
      {claim && !answer && (
        <Notice
          tone="info"
          title="Le credenziali sono state riconosciute, ma non hanno ancora un account."
        >
          Chi indica un indirizzo e-mail riceve lì, con l’approvazione, un invito da aprire: serve a
          essere certi dell’indirizzo. Chi non lo indica, una volta approvata la richiesta entra con
          queste stesse credenziali.
        </Notice>
      )}
      <ActionForm
        action={requestAccessAction}
        submit="Invia la richiesta"
        labels={{
          name: "Nome e cognome",
          email: "Indirizzo e-mail",
          organisationId: "Ente",
          zoneId: "Zona",
          message: "Messaggio",
        }}
      >
        <AccessRequestFields
          choices={choices}
          name={claim?.name ?? ""}
          email={claim?.email ?? ""}
          emailOptional={claim !== null}
        />
      </ActionForm>
    </>
  ),
});

export { metadata, page as default };
