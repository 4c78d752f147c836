"use server";

import { redirect } from "next/navigation";
import { disableAccount, enableAccount } from "#lib/accounts/commands";
import { StaleError } from "#lib/errors";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

export async function suspendAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    const actor = await requireActorOfForm();
    return back(id, await outcomeOf(disableAccount(actor, { id, version }), "sospeso"));
  });
}

export async function readmitAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    const actor = await requireActorOfForm();
    return back(id, await outcomeOf(enableAccount(actor, { id, version }), "riattivato"));
  });
}

/** There is nothing typed to keep: who was too late only has to see how it is now. */
async function outcomeOf(work: Promise<void>, done: string): Promise<string> {
  try {
    await work;
    return done;
  } catch (error) {
    if (error instanceof StaleError) return "cambiato";
    throw error;
  }
}

/** Each leads back to the member, whose state the page then says. */
function back(id: string, outcome: string): never {
  redirect(`/area/membri/${encodeURIComponent(id)}?esito=${outcome}`);
}
