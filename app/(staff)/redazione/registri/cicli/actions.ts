"use server";

import { redirect } from "next/navigation";
import { updateSeries } from "#lib/registers/commands";
import { createSeries } from "#lib/series/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { versioned } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function saveSeriesAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    const series = { title: fields.title ?? "", description: fields.description ?? "" };
    if (!fields.id) {
      const { id } = await createSeries(actor, { ...series, demonstration: false });
      redirect(`/redazione/registri/cicli/${id}?esito=creato`);
    }
    const renameAddress = fields.renameAddress === "true";
    await updateSeries(actor, { ...series, ...versioned(fields), renameAddress });
    redirect(`/redazione/registri/cicli/${fields.id}?esito=salvato`);
  });
}
