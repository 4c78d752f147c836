import { BelongingFields } from "#components/accounts/belonging-fields";
import { RightsFields } from "#components/accounts/rights-fields";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { MetaList } from "#components/ui/meta-list";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { ACCOUNT_STATE_LABELS, addressInWords } from "#lib/accounts/messages";
import { canListAccounts } from "#lib/accounts/policy";
import { getAccount, listChoices } from "#lib/accounts/queries";
import { notFound, refuseUnless } from "#lib/errors";
import { isId } from "#lib/ids";
import { sendInvitationAction } from "../../../../(members)/area/actions";
import { newsroomPage } from "../../newsroom-page";
import {
  changeAddressAction,
  disableAction,
  enableAction,
  endSessionsAction,
  setBelongingAction,
  setRightsAction,
} from "../actions";

const OUTCOMES: Record<string, string> = {
  appartenenza: "Gli enti e le zone sono stati cambiati.",
  diritti: "I diritti sono stati cambiati; le sessioni aperte sono finite.",
  indirizzo:
    "Un messaggio è partito per il nuovo indirizzo: vale da quando si apre il collegamento che contiene. Fino ad allora resta quello di prima.",
  disattivato:
    "L’account è disattivato; le sessioni aperte sono finite e gli inviti che aveva mandato non valgono più.",
  riattivato: "L’account è di nuovo attivo.",
  "da-invitare":
    "L’account non è più disattivato. Nessuno l’ha ancora usato: per entrare serve un nuovo invito.",
  sessioni: "Le sessioni aperte sono finite.",
};

const { page, metadata } = newsroomPage({
  title: "Account",
  section: "/redazione/account",
  trail: [{ label: "Tutti gli account", href: "/redazione/account" }],
  load: async (actor, { params }) => {
    refuseUnless(canListAccounts(actor));
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Account");
    return { account: await getAccount(actor, id), choices: await listChoices(actor) };
  },
  draw: ({ account, choices }, { query }) => (
    <>
      <PageHead title={account.name} demonstration={account.demonstration}>
        <MetaList
          facts={[
            { term: "Stato", value: ACCOUNT_STATE_LABELS[account.state] },
            { term: "E-mail", value: addressInWords(account) },
            { term: "Zone", value: account.zones.map(({ name }) => name).join(", ") },
            {
              term: "Credenziali",
              value: account.hasIdentity ? "legate al sistema di accesso" : "nessuna legata",
            },
          ]}
        />
      </PageHead>
      <OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />
      {account.can.setBelonging && (
        <Section id="appartenenza" title="Enti e zone">
          <p className="max-w-[62ch]">
            Per chi e dove lavora. Chi è referente di un ente ne fa parte finché lo è.
          </p>
          <ActionForm action={setBelongingAction} submit="Salva enti e zone">
            <BelongingFields account={account} choices={choices} />
          </ActionForm>
        </Section>
      )}
      {account.can.giveRights && (
        <Section id="diritti" title="Diritti">
          <p className="max-w-[62ch]">
            Cambiarli fa finire subito le sessioni di questo account e ritira gli inviti che non
            potrebbe più mandare.
          </p>
          <ActionForm action={setRightsAction} submit="Salva i diritti">
            <RightsFields account={account} choices={choices} />
          </ActionForm>
        </Section>
      )}
      {account.can.giveRights && account.state !== "disabled" && (
        <Section id="indirizzo" title="Indirizzo e-mail">
          <p className="max-w-[62ch]">
            Al nuovo indirizzo arriva un messaggio, e l’indirizzo cambia quando chi lo riceve
            conferma. Solo allora finiscono le sessioni iniziate con quello di prima.
          </p>
          <ActionForm
            action={changeAddressAction}
            submit="Manda la conferma"
            labels={{ email: "Nuovo indirizzo e-mail" }}
            oneLine
            quiet
          >
            <input type="hidden" name="accountId" value={account.id} />
            <FormTextField name="email" label="Nuovo indirizzo e-mail" type="email" />
          </ActionForm>
        </Section>
      )}
      {(account.can.suspend || account.can.signOutEverywhere) && (
        <Section id="accesso" title="Accesso">
          {account.can.suspend && account.email && account.state !== "disabled" && (
            <ActionForm action={sendInvitationAction} submit="Manda un nuovo invito" quiet>
              <input type="hidden" name="accountId" value={account.id} />
            </ActionForm>
          )}
          {account.can.signOutEverywhere && (
            <ActionForm action={endSessionsAction} submit="Chiudi tutte le sessioni" quiet>
              <input type="hidden" name="id" value={account.id} />
            </ActionForm>
          )}
          {account.can.suspend && (
            <ActionForm
              action={account.state === "disabled" ? enableAction : disableAction}
              submit={account.state === "disabled" ? "Riattiva l’account" : "Disattiva l’account"}
              quiet
            >
              <RecordKeys record={account} />
            </ActionForm>
          )}
        </Section>
      )}
    </>
  ),
});

export { metadata, page as default };
