import type { ComponentProps, ReactNode } from "react";
import { TextChanges } from "#components/editorial/text-changes";
import { ActionForm } from "#components/ui/action-form";
import { FormTextField } from "#components/ui/form-text-field";
import { Notice } from "#components/ui/notice";
import { Section } from "#components/ui/section";
import { formatInstant } from "#lib/format";
import { NO_LONGER_VALID } from "#lib/proposals/messages";
import type { Proposal } from "#lib/proposals/queries";
import type { Comparison } from "#lib/revisions/rules";

type Action = ComponentProps<typeof ActionForm>["action"];

/** A change that waits: what differs from what the public reads, and who may do what with it. */
export function WaitingProposal(props: {
  proposal: Proposal;
  comparison: Comparison;
  /** The public version that it is compared with. */
  liveVersion: number;
  timeZone: string;
  actions: Record<"publish" | "sendBack" | "withdraw", Action>;
  /** The proposed text as it will be read, where words alone do not show it. */
  children?: ReactNode;
}) {
  const { proposal, comparison, liveVersion, timeZone, actions } = props;
  const { can } = proposal;
  const keys = (
    <>
      <input type="hidden" name="id" value={proposal.id} />
      <input type="hidden" name="version" value={proposal.version} />
    </>
  );
  return (
    <Section id="proposta" title="Una modifica aspetta una revisione">
      <p className="max-w-[68ch]">
        Proposta da {proposal.authorName ?? "un account che non c’è più"} il{" "}
        {formatInstant(proposal.stateAt, timeZone)}.{" "}
        {can.takeBack && !can.publish
          ? "La pubblica o la restituisce un’altra persona della redazione. Per correggerla va prima ritirata: il testo resta nel modulo."
          : "Finché aspetta, il testo non si modifica: si pubblica o si restituisce."}
      </p>
      {proposal.baseVersion !== liveVersion && (
        <Notice tone="warning">
          Dopo la proposta il testo pubblico è cambiato: il confronto è con quello di adesso, e
          pubblicando lo si sostituisce.
        </Notice>
      )}
      {!proposal.isValid && <Notice tone="warning">{NO_LONGER_VALID}</Notice>}
      <TextChanges
        comparison={comparison}
        heading="h3"
        same="Le parole sono le stesse: cambia solo la loro forma."
      />
      {props.children && (
        <details className="disclosure mt-6">
          <summary>Il testo proposto, per intero</summary>
          <div className="prose mt-2 border-l-4 border-line pl-4">{props.children}</div>
        </details>
      )}
      {can.publish && (
        <ActionForm action={actions.publish} submit="Pubblica la modifica">
          {keys}
          <input type="hidden" name="liveVersion" value={liveVersion} />
        </ActionForm>
      )}
      {can.sendBack && (
        <details className="disclosure mt-3">
          <summary>Restituisci a chi l’ha scritta</summary>
          <ActionForm
            action={actions.sendBack}
            submit="Restituisci con la nota"
            quiet
            labels={{ text: "Che cosa cambiare" }}
          >
            {keys}
            <FormTextField
              name="text"
              label="Che cosa cambiare"
              hint="Arriva a chi ha scritto la modifica."
              rows={3}
              maxLength={4000}
            />
          </ActionForm>
        </details>
      )}
      {can.takeBack && (
        <ActionForm action={actions.withdraw} submit="Ritira la proposta" quiet>
          {keys}
        </ActionForm>
      )}
    </Section>
  );
}
