"use server";

import { redirect } from "next/navigation";
import {
  archiveMaterial,
  attachLink,
  editMaterial,
  restoreMaterial,
} from "#lib/materials/commands";
import type { MaterialEdit, MaterialRef, NewLinkInput } from "#lib/materials/schema";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

// Each leads back to the page, which then has the new versions of all.
const back = (meetingId: string, outcome: string) =>
  redirect(`/redazione/incontri/${encodeURIComponent(meetingId)}/materiali?esito=${outcome}`);

export async function attachLinkAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await attachLink(await requireActorOfForm(), fields as unknown as NewLinkInput);
    return back(fields.meetingId ?? "", "allegato");
  });
}

export async function editMaterialAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await editMaterial(await requireActorOfForm(), fields as unknown as MaterialEdit);
    return back(fields.meetingId ?? "", "corretto");
  });
}

export async function archiveMaterialAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", meetingId = "" }) => {
    await archiveMaterial(await requireActorOfForm(), { id, version } satisfies MaterialRef);
    return back(meetingId, "archiviato");
  });
}

export async function restoreMaterialAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", meetingId = "" }) => {
    await restoreMaterial(await requireActorOfForm(), { id, version } satisfies MaterialRef);
    return back(meetingId, "ripreso");
  });
}
