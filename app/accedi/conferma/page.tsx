import { ActionForm } from "#components/ui/action-form";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { isLinkUsable } from "#lib/sign-in/queries";
import { openPage } from "../../personal-page";
import { confirmLinkAction } from "../actions";

// Opening it does nothing: programs that look through mails open every link in them.
const { page, metadata } = openPage({
  title: "Conferma l’accesso",
  path: "/accedi/conferma",
  trail: [{ label: "Accedi", href: "/accedi" }],
  load: async (actor, { query }) => {
    const { codice: token = "", callbackUrl = "" } = query;
    return { token, callbackUrl, isUsable: await isLinkUsable(actor, token) };
  },
  draw: ({ token, callbackUrl, isUsable }) =>
    isUsable ? (
      <>
        <PageHead
          title="Conferma l’accesso"
          lead="Manca un passo: premere il pulsante per entrare."
        />
        <ActionForm action={confirmLinkAction} submit="Entra">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="callbackUrl" value={callbackUrl} />
        </ActionForm>
        <p className="mt-8">
          Il collegamento vale una volta sola. Se non funziona,{" "}
          <a href="/accedi">chiederne un altro</a>.
        </p>
      </>
    ) : (
      <>
        <PageHead title="Conferma l’accesso" />
        <Notice tone="warning">
          Il collegamento non è più valido: è già stato usato, oppure è scaduto.
        </Notice>
        <p>
          <a href="/accedi">Chiederne un altro</a>
        </p>
      </>
    ),
});

export { metadata, page as default };
