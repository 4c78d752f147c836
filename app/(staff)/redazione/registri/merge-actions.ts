"use server";

import { redirect } from "next/navigation";
import { DomainError } from "#lib/errors";
import { mergeOrganisations, mergePeople } from "#lib/merges/commands";
import type { Merge } from "#lib/merges/schema";
import { type Fields, formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { wholeNumber } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function mergePeopleAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { id } = await mergePeople(await requireActorOfForm(), mergeOf(fields));
    redirect(`/redazione/registri/persone/${id}?esito=unito`);
  });
}

export async function mergeOrganisationsAction(
  state: FormState,
  data: FormData,
): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { id } = await mergeOrganisations(await requireActorOfForm(), mergeOf(fields));
    redirect(`/redazione/registri/enti/${id}?esito=unito`);
  });
}

function mergeOf(fields: Fields): Merge {
  if (fields.confirmed !== "true") {
    throw new DomainError("invalid", "Spuntare la casella dopo aver controllato.", "confirmed");
  }
  return {
    keptId: fields.keptId ?? "",
    keptVersion: wholeNumber(fields.keptVersion),
    mergedId: fields.mergedId ?? "",
    mergedVersion: wholeNumber(fields.mergedVersion),
  };
}
