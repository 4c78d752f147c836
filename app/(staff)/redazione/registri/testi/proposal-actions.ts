"use server";

import { redirect } from "next/navigation";
import {
  discardProposal,
  publishProposal,
  sendProposalBack,
  withdrawProposal,
} from "#lib/proposals/commands";
import { proposalPath } from "#lib/proposals/rules";
import type { ProposedRecord } from "#lib/proposals/schema";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

// Each leads back to the text, whose page then says how it stands.
const back = (record: ProposedRecord, outcome: string) =>
  redirect(`${proposalPath(record)}?esito=${outcome}`);

export async function publishProposalAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", liveVersion = "" }) => {
    const actor = await requireActorOfForm();
    return back(await publishProposal(actor, { id, version, liveVersion }), "salvato");
  });
}

export async function sendProposalBackAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", text = "" }) => {
    const actor = await requireActorOfForm();
    return back(await sendProposalBack(actor, { id, version, text }), "restituita");
  });
}

export async function withdrawProposalAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    const actor = await requireActorOfForm();
    return back(await withdrawProposal(actor, { id, version }), "ritirata");
  });
}

export async function discardProposalAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    const actor = await requireActorOfForm();
    return back(await discardProposal(actor, { id, version }), "abbandonata");
  });
}
