"use server";

import { redirect } from "next/navigation";
import { approveRequest, refuseRequest } from "#lib/access/commands";
import type { ApprovalInput, RefusalInput } from "#lib/access/schema";
import { renameOwnAccount, signOutEverywhere } from "#lib/accounts/commands";
import { inviteMember, revokeInvitation, sendInvitation } from "#lib/invitations/commands";
import type { InvitationInput } from "#lib/invitations/schema";
import { endOwnSession, signOut } from "#lib/sign-in/commands";
import { clearCookie, readCookie } from "#lib/web/cookies";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { currentActor, requireActor, requireActorOfForm } from "#lib/web/session";

export async function signOutAction(): Promise<void> {
  const token = await readCookie("session");
  if (token) await signOut(await currentActor(), { token });
  await clearCookie("session");
  redirect("/accedi");
}

export async function signOutEverywhereAction(): Promise<void> {
  const { accountId, ...actor } = await requireActor();
  await signOutEverywhere({ ...actor, accountId }, { accountId });
  await clearCookie("session");
  redirect("/accedi");
}

export async function endSessionAction(data: FormData): Promise<void> {
  const actor = await requireActor();
  await endOwnSession(actor, { sessionId: String(data.get("sessionId")) });
  redirect("/area");
}

export async function renameAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ name = "" }) => {
    await renameOwnAccount(await requireActorOfForm(), { name });
    redirect("/area?esito=nome");
  });
}

export async function inviteAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await inviteMember(await requireActorOfForm(), fields as unknown as InvitationInput);
    return `L’invito per ${fields.email} è partito.`;
  });
}

export async function sendInvitationAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ accountId = "" }) => {
    await sendInvitation(await requireActorOfForm(), { accountId });
    return "Un nuovo invito è partito; quello di prima non vale più.";
  });
}

export async function revokeInvitationAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "" }) => {
    await revokeInvitation(await requireActorOfForm(), { id });
    redirect("/area/richieste");
  });
}

export async function approveAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await approveRequest(await requireActorOfForm(), fields as unknown as ApprovalInput);
    redirect("/area/richieste?esito=approvata");
  });
}

export async function refuseAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await refuseRequest(await requireActorOfForm(), fields as unknown as RefusalInput);
    redirect("/area/richieste?esito=rifiutata");
  });
}
