"use server";

import { redirect } from "next/navigation";
import { removeYearFocus, setYearFocus } from "#lib/themes/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { orNull, wholeNumber } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function saveFocusAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const year = wholeNumber(fields.year);
    await setYearFocus(await requireActorOfForm(), {
      year,
      version: wholeNumber(fields.version),
      title: fields.title ?? "",
      description: fields.description ?? "",
      thematicAreaId: orNull(fields.thematicAreaId),
    });
    redirect(`/redazione/registri/anni/${year}?esito=salvato`);
  });
}

export async function removeFocusAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await removeYearFocus(await requireActorOfForm(), wholeNumber(fields.year));
    redirect("/redazione/registri/anni?esito=tolto");
  });
}
