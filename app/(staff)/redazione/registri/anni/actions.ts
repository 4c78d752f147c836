"use server";

import { redirect } from "next/navigation";
import { archiveYearFocus, setYearFocus, unarchiveYearFocus } from "#lib/themes/commands";
import { type Fields, formAction } from "#lib/web/form-action";
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

export async function archiveFocusAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const focus = focusOf(fields);
    await archiveYearFocus(await requireActorOfForm(), focus);
    redirect(`/redazione/registri/anni/${focus.year}?esito=archiviato`);
  });
}

export async function unarchiveFocusAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const focus = focusOf(fields);
    await unarchiveYearFocus(await requireActorOfForm(), focus);
    redirect(`/redazione/registri/anni/${focus.year}?esito=ripristinato`);
  });
}

function focusOf(fields: Fields) {
  return { year: wholeNumber(fields.year), version: wholeNumber(fields.version) };
}
