"use server";

import { redirect } from "next/navigation";
import { setQuota } from "#lib/quotas/commands";
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

export async function setQuotaAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ ownerId = "", gigabytes = "" }) => {
    await setQuota(await requireActorOfForm(), { ownerId: ownerId || null, gigabytes });
    redirect(
      ownerId
        ? `/redazione/registri/enti/${ownerId}?esito=salvato#spazio`
        : "/redazione/impostazioni?esito=spazio#spazio",
    );
  });
}
