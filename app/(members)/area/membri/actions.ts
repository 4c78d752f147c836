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
    const work = disableAccount(actor, { id, version }).then(() => "sospeso");
    return back(id, await outcomeOf(work));
  });
}

export async function readmitAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    const actor = await requireActorOfForm();
    const work = enableAccount(actor, { id, version }).then(({ state }) =>
      state === "active" ? "riattivato" : "da-invitare",
    );
    return back(id, await outcomeOf(work));
  });
}

/** There is nothing typed to keep: who was too late only has to see how it is now. */
async function outcomeOf(work: Promise<string>): Promise<string> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StaleError) return "cambiato";
    throw error;
  }
}

/** Each leads back to the member, whose state the page then says. */
function back(id: string, outcome: string): never {
  redirect(`/area/membri/${encodeURIComponent(id)}?esito=${outcome}`);
}
