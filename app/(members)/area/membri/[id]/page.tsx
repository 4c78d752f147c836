import { ActionForm } from "#components/ui/action-form";
import { MetaList } from "#components/ui/meta-list";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import { RecordKeys } from "#components/ui/record-keys";
import { Section } from "#components/ui/section";
import { MEMBER_STATE_LABELS, SUSPENSION_OBSTACLE_LABELS } from "#lib/accounts/messages";
import { getMember } from "#lib/accounts/queries";
import { idOf } from "../../../../(staff)/redazione/registri/reading";
import { memberPage } from "../../../../personal-page";
import { readmitAction, suspendAction } from "../actions";

const OUTCOMES: Record<string, { tone: "success" | "warning"; text: string }> = {
  sospeso: { tone: "success", text: "L’accesso è sospeso; le sessioni aperte sono finite." },
  riattivato: { tone: "success", text: "L’accesso è di nuovo attivo." },
  cambiato: {
    tone: "warning",
    text: "Nel frattempo qualcun altro ha cambiato questo account: niente è stato fatto. Lo stato che si legge qui è quello di adesso.",
  },
};

const { page, metadata } = memberPage({
  title: "Accesso di un membro",
  path: "/area/membri",
  trail: [
    { label: "Il mio account", href: "/area" },
    { label: "Membri", href: "/area/membri" },
  ],
  load: (actor, address) => getMember(actor, idOf(address)),
  draw: (member, { query: { esito = "" } }) => (
    <>
      <PageHead kind="Membro" title={member.name} demonstration={member.demonstration}>
        <MetaList
          facts={[
            { term: "E-mail", value: member.email ?? "non indicata" },
            { term: "Ente", value: member.organisations.join(", ") },
            { term: "Stato", value: MEMBER_STATE_LABELS[member.state] },
          ]}
        />
      </PageHead>
      {OUTCOMES[esito] && <Notice tone={OUTCOMES[esito].tone}>{OUTCOMES[esito].text}</Notice>}
      {member.obstacle && (
        <Notice title="L’accesso non si può cambiare da qui">
          {SUSPENSION_OBSTACLE_LABELS[member.obstacle]}
        </Notice>
      )}
      {!member.obstacle && member.state !== "disabled" && (
        <Section id="sospendere" title="Sospendere l’accesso?">
          <p className="max-w-[62ch]">
            Chi è sospeso non può più entrare: le sessioni aperte finiscono subito e un invito non
            ancora accettato non vale più. Quello che ha scritto resta, e l’accesso si può
            riattivare in ogni momento.
          </p>
          <ActionForm action={suspendAction} submit={`Sospendi ${member.name}`}>
            <RecordKeys record={member} />
          </ActionForm>
        </Section>
      )}
      {!member.obstacle && member.state === "disabled" && (
        <Section id="riattivare" title="Riattivare l’accesso?">
          <p className="max-w-[62ch]">Chi è riattivato può di nuovo entrare, come prima.</p>
          <ActionForm action={readmitAction} submit={`Riattiva ${member.name}`}>
            <RecordKeys record={member} />
          </ActionForm>
        </Section>
      )}
      <p className="mt-8">
        <a href="/area/membri">Torna ai membri</a>
      </p>
    </>
  ),
});

export { metadata, page as default };
