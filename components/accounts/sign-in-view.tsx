import type { ReactNode } from "react";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";

const OUTCOMES: Record<string, string> = {
  "non-riuscito": "L’accesso non è riuscito o è stato interrotto. Si può riprovare.",
  disattivato: "Questo account è stato disattivato. Per saperne di più scrivere alla redazione.",
  "altro-account":
    "Queste credenziali, o l’indirizzo a cui è arrivato l’invito, appartengono già a un altro account, perciò l’invito non è stato usato.",
  "troppi-tentativi": "Troppi tentativi in poco tempo. Conviene riprovare più tardi.",
};

/** The ways in: the provider of identities where one is set, else a link by e-mail. */
export function SignInView(props: {
  provider: string | null;
  callbackUrl: string;
  outcome: string | undefined;
  emailForm: ReactNode;
}) {
  return (
    <>
      <PageHead
        title="Accedi"
        lead="L’area riservata è per chi fa parte della comunità. Per leggere gli incontri, le notizie e i materiali pubblici non serve entrare."
      />
      <OutcomeNotice outcomes={OUTCOMES} outcome={props.outcome} tone="warning" />
      {props.provider ? (
        <>
          <form method="post" action="/api/auth/signin/oidc">
            <input type="hidden" name="callbackUrl" value={props.callbackUrl} />
            <button type="submit" className="button">
              Accedi con {props.provider}
            </button>
          </form>
          <details className="disclosure mt-8">
            <summary>Accedi con un messaggio di posta</summary>
            <p className="mt-2 max-w-[62ch]">
              Vale solo per gli account a cui l’amministrazione lo ha concesso.
            </p>
            {props.emailForm}
          </details>
        </>
      ) : (
        <>
          <p className="max-w-[62ch]">
            Non serve una password: si riceve per e-mail un collegamento che vale una volta sola.
          </p>
          {props.emailForm}
        </>
      )}
      <p className="mt-10">
        Chi non ha ancora un account può <a href="/accedi/richiesta">chiedere l’accesso</a>.
      </p>
    </>
  );
}
