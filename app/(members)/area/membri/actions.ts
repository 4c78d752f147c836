"use server";

import { redirect } from "next/navigation";
import { disableAccount, enableAccount } from "#lib/accounts/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

// Each leads back to the member, whose state the page then says.
const back = (id: string, outcome: string) =>
  redirect(`/area/membri/${encodeURIComponent(id)}?esito=${outcome}`);

export async function suspendAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    await disableAccount(await requireActorOfForm(), { id, version });
    return back(id, "sospeso");
  });
}

export async function readmitAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    await enableAccount(await requireActorOfForm(), { id, version });
    return back(id, "riattivato");
  });
}
