import { redirect } from "next/navigation";
import { SignInView } from "#components/accounts/sign-in-view";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { hasProvider, settings } from "#lib/infra/env";
import { landingOf, pathWithin } from "#lib/sign-in/rules";
import { openPage } from "../personal-page";
import { askLinkAction } from "./actions";

const { page, metadata } = openPage({
  title: "Accedi",
  path: "/accedi",
  load: async (actor, { query }) => {
    const { PUBLIC_URL, OIDC_NAME } = settings();
    const callbackUrl = pathWithin(PUBLIC_URL, query.callbackUrl ?? "");
    if (actor.kind === "account") redirect(landingOf(actor, callbackUrl));
    return { callbackUrl, provider: hasProvider() ? OIDC_NAME : null, outcome: query.esito };
  },
  draw: (view) => (
    <SignInView
      {...view}
      emailForm={
        <ActionForm
          oneLine
          action={askLinkAction}
          submit="Manda il collegamento"
          quiet={view.provider !== null}
          labels={{ email: "Indirizzo e-mail" }}
        >
          <input type="hidden" name="callbackUrl" value={view.callbackUrl} />
          <FormTextField name="email" label="Indirizzo e-mail" type="email" autoComplete="email" />
        </ActionForm>
      }
    />
  ),
});

export { metadata, page as default };
