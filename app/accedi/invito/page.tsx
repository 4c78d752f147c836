import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { hasProvider, settings } from "#lib/infra/env";
import { INVITATION_SPENT } from "#lib/invitations/messages";
import { findInvitation } from "#lib/invitations/queries";
import { asksWhoTheyAre, provesNewAddress } from "#lib/invitations/rules";
import { maySignInByEmail } from "#lib/sign-in/rules";
import { openPage } from "../../personal-page";
import { acceptInvitationAction } from "../actions";

const { page, metadata } = openPage({
  title: "Invito",
  path: "/accedi/invito",
  trail: [{ label: "Accedi", href: "/accedi" }],
  load: async (actor, { query }) => {
    const token = query.codice ?? "";
    const invitation = await findInvitation(actor, token);
    const { OIDC_NAME } = settings();
    const byLink = invitation && maySignInByEmail(invitation.account, hasProvider());
    const isFirst = invitation !== null && asksWhoTheyAre(invitation);
    const account = invitation?.account ?? null;
    const proves = invitation !== null && provesNewAddress(invitation);
    return { token, account, isFirst, proves, byLink, provider: OIDC_NAME };
  },
  draw: ({ token, account, isFirst, proves, byLink, provider }) => {
    if (!account) {
      return (
        <>
          <PageHead title="Invito" />
          <Notice tone="warning">{INVITATION_SPENT}</Notice>
          <p>
            <a href="/accedi">Vai alla pagina di accesso</a>
          </p>
        </>
      );
    }
    return (
      <>
        <PageHead
          title={
            isFirst && account.state === "invited"
              ? "Primo accesso dell’amministrazione"
              : `Benvenuta, benvenuto: ${account.name}`
          }
          lead={
            byLink
              ? `Premendo il pulsante si ${proves ? "conferma il nuovo indirizzo e-mail" : "prende possesso dell’account"} e si entra.`
              : "L’account sarà legato alle credenziali con cui si entra ora: da qui in poi si entrerà con quelle."
          }
        />
        {byLink ? (
          <ActionForm
            action={acceptInvitationAction}
            submit={proves ? "Conferma ed entra" : "Accetta ed entra"}
            labels={{ name: "Nome e cognome", email: "Indirizzo e-mail" }}
          >
            <input type="hidden" name="token" value={token} />
            {isFirst && (
              <>
                <FormTextField
                  name="name"
                  label="Nome e cognome"
                  autoComplete="name"
                  {...(account.state === "active" ? { defaultValue: account.name } : {})}
                />
                <FormTextField
                  name="email"
                  label="Indirizzo e-mail"
                  type="email"
                  autoComplete="email"
                  hint="Arriva qui un messaggio per confermarlo; poi, i collegamenti per entrare."
                />
              </>
            )}
          </ActionForm>
        ) : (
          <form method="post" action="/api/auth/signin/oidc">
            <input type="hidden" name="codice" value={token} />
            <button type="submit" className="button">
              Accedi con {provider}
            </button>
          </form>
        )}
      </>
    );
  },
});

export { metadata, page as default };
