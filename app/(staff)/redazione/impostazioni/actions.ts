"use server";

import { redirect } from "next/navigation";
import { setSecondPerson } from "#lib/site/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

export async function saveSettingsAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ secondPerson }) => {
    await setSecondPerson(await requireActorOfForm(), secondPerson === "true");
    redirect("/redazione/impostazioni?esito=salvato");
  });
}
