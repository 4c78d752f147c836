import { toOptions } from "#components/access/access-request-fields";
import { DecidedRequests } from "#components/access/decided-requests";
import { OpenInvitations } from "#components/access/open-invitations";
import { WaitingRequests } from "#components/access/waiting-requests";
import { ActionForm } from "#components/ui/action-form";
import { FormSelectField } from "#components/ui/form-select-field";
import { FormTextField } from "#components/ui/form-text-field";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import {
  countWaitingRequests,
  listDecidedRequests,
  listWaitingRequests,
} from "#lib/access/queries";
import { canBringAnyoneIn } from "#lib/accounts/policy";
import { listChoices } from "#lib/accounts/queries";
import { isNewsroom } from "#lib/actor";
import { refuseUnless } from "#lib/errors";
import { listOpenInvitations } from "#lib/invitations/queries";
import { getSite } from "#lib/site/queries";
import { memberPage } from "../../../personal-page";
import { approveAction, inviteAction, refuseAction, revokeInvitationAction } from "../actions";

const OUTCOMES: Record<string, string> = {
  approvata: "La richiesta è stata approvata.",
  rifiutata: "La richiesta è stata rifiutata e il motivo è stato mandato a chi l’aveva fatta.",
};

const { page, metadata } = memberPage({
  title: "Richieste e inviti",
  path: "/area/richieste",
  trail: [{ label: "Il mio account", href: "/area" }],
  load: async (actor) => {
    refuseUnless(canBringAnyoneIn(actor));
    const staff = isNewsroom(actor);
    const { organisations, zones } = await listChoices(actor);
    return {
      staff,
      zones,
      organisations: organisations.filter(({ id }) => staff || actor.referentOf.includes(id)),
      waiting: await listWaitingRequests(actor),
      inAll: await countWaitingRequests(actor),
      decided: await listDecidedRequests(actor),
      invitations: await listOpenInvitations(actor),
      timeZone: (await getSite(actor)).timeZone,
    };
  },
  draw: (
    { staff, organisations, zones, waiting, inAll, decided, invitations, timeZone },
    { query },
  ) => (
    <>
      <PageHead title="Richieste e inviti" />
      <OutcomeNotice outcomes={OUTCOMES} outcome={query.esito} />
      <Section id="richieste" title={`Richieste in attesa (${inAll})`}>
        {inAll > waiting.length && (
          <p className="max-w-[62ch]">
            Sono elencate le {waiting.length} più vecchie: le altre compaiono man mano che si
            decide.
          </p>
        )}
        <WaitingRequests
          requests={waiting}
          timeZone={timeZone}
          decide={(request) => (
            <>
              <ActionForm action={approveAction} submit={`Approva ${request.name}`}>
                <input type="hidden" name="id" value={request.id} />
                {!request.organisation && staff && (
                  <FormSelectField
                    name="organisationId"
                    id={`ente-${request.id}`}
                    label="Ente a cui assegnare l’account"
                    none="Nessuno"
                    optional
                    options={toOptions(organisations)}
                  />
                )}
              </ActionForm>
              <details className="disclosure mt-3">
                <summary>Rifiuta</summary>
                <ActionForm action={refuseAction} submit={`Rifiuta ${request.name}`} quiet>
                  <input type="hidden" name="id" value={request.id} />
                  <FormTextField
                    id={`motivo-${request.id}`}
                    name="reason"
                    label="Motivo"
                    rows={3}
                    maxLength={1000}
                  />
                </ActionForm>
              </details>
            </>
          )}
        />
      </Section>
      <Section id="invitare" title="Invita qualcuno">
        <ActionForm
          action={inviteAction}
          submit="Manda l’invito"
          labels={{ name: "Nome e cognome", email: "Indirizzo e-mail" }}
        >
          <FormTextField name="name" label="Nome e cognome" maxLength={120} />
          <FormTextField name="email" label="Indirizzo e-mail" type="email" />
          <FormSelectField
            name="organisationId"
            label="Ente"
            {...(staff ? { none: "Nessuno", optional: true } : {})}
            options={toOptions(organisations)}
          />
          <FormSelectField
            name="zoneId"
            label="Zona"
            none="Nessuna"
            optional
            options={toOptions(zones)}
          />
        </ActionForm>
      </Section>
      {invitations.length > 0 && (
        <Section id="inviti" title="Inviti non ancora accettati">
          <OpenInvitations
            invitations={invitations}
            timeZone={timeZone}
            withdraw={({ id, account }) => (
              <ActionForm
                action={revokeInvitationAction}
                submit={`Ritira l’invito di ${account.name}`}
                quiet
              >
                <input type="hidden" name="id" value={id} />
              </ActionForm>
            )}
          />
        </Section>
      )}
      {decided.length > 0 && (
        <Section id="decise" title="Già decise">
          <DecidedRequests requests={decided} timeZone={timeZone} />
        </Section>
      )}
    </>
  ),
});

export { metadata, page as default };
