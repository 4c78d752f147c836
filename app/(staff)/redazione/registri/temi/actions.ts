"use server";

import { redirect } from "next/navigation";
import { updateThematicArea } from "#lib/registers/commands";
import { createThematicArea } from "#lib/themes/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { orNull, versioned, wholeNumber } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function saveThemeAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    const theme = {
      name: fields.name ?? "",
      description: orNull(fields.description),
      parentId: orNull(fields.parentId),
      position: wholeNumber(fields.position),
    };
    if (!fields.id) {
      const { id } = await createThematicArea(actor, { ...theme, demonstration: false });
      redirect(`/redazione/registri/temi/${id}?esito=creato`);
    }
    const renameAddress = fields.renameAddress === "true";
    await updateThematicArea(actor, { ...theme, ...versioned(fields), renameAddress });
    redirect(`/redazione/registri/temi/${fields.id}?esito=salvato`);
  });
}
