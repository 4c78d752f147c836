import type { ComponentProps, ReactNode } from "react";
import { TextChanges } from "#components/editorial/text-changes";
import { ReturnedProposal } from "#components/registers/returned-proposal";
import { WaitingProposal } from "#components/registers/waiting-proposal";
import { ActionForm } from "#components/ui/action-form";
import type { Actor } from "#lib/actor";
import { findProposal, getLiveDocument } from "#lib/proposals/queries";
import type { ProposedRecord } from "#lib/proposals/schema";
import { compareRecords } from "#lib/record-history/queries";
import { getSite } from "#lib/site/queries";
import { RECORD_LABELS } from "../record-labels";
import {
  discardProposalAction,
  publishProposalAction,
  sendProposalBackAction,
  withdrawProposalAction,
} from "./proposal-actions";

/** How a text stands: what was proposed, how that differs from what is public, and the rule. */
export async function loadChange(actor: Actor, record: ProposedRecord) {
  const [proposal, live, { secondPerson, timeZone }] = await Promise.all([
    findProposal(actor, record),
    getLiveDocument(actor, record),
    getSite(actor),
  ]);
  const texts = [live.document, proposal?.document ?? live.document] as const;
  return {
    proposal,
    comparison: await compareRecords(actor, texts, RECORD_LABELS[record.kind]),
    liveVersion: live.version,
    secondPerson,
    timeZone,
  };
}

/** The form of a text, or the change of it that waits for somebody else. */
export function ChangeForm(props: {
  change: Awaited<ReturnType<typeof loadChange>>;
  action: ComponentProps<typeof ActionForm>["action"];
  labels: Record<string, string>;
  submit: string;
  /** The proposed text, for who decides. */
  proposed?: ReactNode;
  children: ReactNode;
}) {
  const { proposal, comparison, liveVersion, secondPerson, timeZone } = props.change;
  if (proposal?.state === "waiting") {
    return (
      <WaitingProposal
        {...{ proposal, comparison, liveVersion, timeZone }}
        actions={{
          publish: publishProposalAction,
          sendBack: sendProposalBackAction,
          withdraw: withdrawProposalAction,
        }}
      >
        {props.proposed}
      </WaitingProposal>
    );
  }
  return (
    <>
      {proposal && (
        <ReturnedProposal {...{ proposal, timeZone }} discard={discardProposalAction}>
          <TextChanges comparison={comparison} heading="h3" same="Le parole sono le stesse." />
        </ReturnedProposal>
      )}
      {secondPerson && (
        <p className="mt-6 max-w-[68ch]">
          Per pubblicare serve una seconda persona: quello che si invia da qui diventa una proposta,
          e il pubblico continua a leggere il testo di adesso finché qualcun altro non la pubblica.
        </p>
      )}
      <ActionForm
        action={props.action}
        submit={secondPerson ? "Proponi la modifica" : props.submit}
        labels={props.labels}
      >
        {props.children}
      </ActionForm>
    </>
  );
}
