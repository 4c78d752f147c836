import type { ComponentProps } from "react";
import { ActionForm } from "#components/ui/action-form";
import { DataTable } from "#components/ui/data-table";
import { FormTextField } from "#components/ui/form-text-field";
import { MetaList } from "#components/ui/meta-list";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { Section } from "#components/ui/section";
import { addressInWords, ROLE_LABELS } from "#lib/accounts/messages";
import type { AccountDetails } from "#lib/accounts/queries";
import { formatInstant } from "#lib/format";
import type { OwnSession } from "#lib/sign-in/queries";

type FormProps = ComponentProps<typeof ActionForm>;

/** Who somebody is here, what they may do, and where they are signed in. */
export function OwnAccount(props: {
  account: AccountDetails;
  sessions: OwnSession[];
  currentSessionId: string;
  timeZone: string;
  isRenamed: boolean;
  actions: {
    rename: FormProps["action"];
    endSession: (data: FormData) => Promise<void>;
    signOutEverywhere: () => Promise<void>;
  };
}) {
  const { account, timeZone } = props;
  return (
    <>
      <PageHead title={account.name} demonstration={account.demonstration}>
        <MetaList facts={facts(account)} />
      </PageHead>
      {props.isRenamed && <Notice tone="success">Il nome è stato cambiato.</Notice>}
      {account.email !== null && !account.isEmailProven && (
        <Notice tone="warning">
          È partito un messaggio per {account.email}: finché non si apre il collegamento che
          contiene, con questo indirizzo non si può rientrare.
        </Notice>
      )}
      <Section id="nome" title="Nome">
        <p className="max-w-[62ch]">
          È il nome che gli altri membri leggono accanto a quello che si scrive.
        </p>
        <ActionForm oneLine action={props.actions.rename} submit="Cambia il nome" quiet>
          <FormTextField
            name="name"
            label="Nome e cognome"
            autoComplete="name"
            maxLength={120}
            defaultValue={account.name}
          />
        </ActionForm>
      </Section>
      <Section id="sessioni" title="Dove si è collegati">
        <DataTable
          caption="Sessioni aperte di questo account"
          rows={props.sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "from",
              heading: "Entrata",
              rowHeader: true,
              cell: ({ createdAt }) => formatInstant(createdAt, timeZone),
            },
            {
              key: "seen",
              heading: "Ultimo uso",
              cell: ({ seenAt }) => formatInstant(seenAt, timeZone),
            },
            {
              key: "end",
              heading: "Fine",
              cell: ({ id, createdAt }) =>
                id === props.currentSessionId ? (
                  "Questa sessione"
                ) : (
                  <form action={props.actions.endSession}>
                    <input type="hidden" name="sessionId" value={id} />
                    <button type="submit" className="cursor-pointer text-link underline">
                      Chiudi
                      <span className="sr-only">
                        {" "}
                        la sessione iniziata il {formatInstant(createdAt, timeZone)}
                      </span>
                    </button>
                  </form>
                ),
            },
          ]}
        />
        <form action={props.actions.signOutEverywhere}>
          <button type="submit" className="button quiet">
            Esci da tutte le sessioni, anche da questa
          </button>
        </form>
      </Section>
    </>
  );
}

function facts(account: AccountDetails) {
  return [
    { term: "E-mail", value: addressInWords(account) },
    { term: "Ruoli", value: account.roles.map((role) => ROLE_LABELS[role]).join(", ") },
    {
      term: "Enti",
      value: account.organisations
        .map(({ name, isReferent }) => (isReferent ? `${name} (referente)` : name))
        .join(", "),
    },
    { term: "Zone", value: account.zones.map(({ name }) => name).join(", ") },
    { term: "Laboratori coordinati", value: account.labs.map(({ title }) => title).join(", ") },
  ];
}
