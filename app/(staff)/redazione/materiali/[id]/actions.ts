"use server";

import { redirect } from "next/navigation";
import {
  describeDocument,
  excuseCaptions,
  recordReleases,
  withdrawRelease,
} from "#lib/clearances/commands";
import {
  archiveMaterial,
  editMaterial,
  moveMaterial,
  placeMaterialAt,
  removePlace,
  restoreMaterial,
} from "#lib/material-keeping/commands";
import { materialEditPath } from "#lib/materials/rules";
import { findPlaceOf } from "#lib/placements/queries";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { textsIn, versioned } from "#lib/web/form-values";
import { describedIn, meetingPlace } from "#lib/web/material-form";
import { requireActorOfForm } from "#lib/web/session";

// Each leads back to the page, which then has the new version of all.
const back = (id: string | undefined, outcome = "salvato") =>
  redirect(`${materialEditPath(encodeURIComponent(id ?? ""))}?esito=${outcome}`);

export async function editMaterialAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields, data) => {
    const described = describedIn(fields, textsIn(data, "organisationIds"));
    await editMaterial(await requireActorOfForm(), { ...described, ...versioned(fields) });
    return back(fields.id);
  });
}

export async function archiveMaterialAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await archiveMaterial(await requireActorOfForm(), versioned(fields));
    return back(fields.id, "archiviato");
  });
}

export async function restoreMaterialAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await restoreMaterial(await requireActorOfForm(), versioned(fields));
    return back(fields.id, "ripreso");
  });
}

export async function addPlaceAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    const place = await findPlaceOf(actor, fields.address ?? "");
    await placeMaterialAt(actor, { ...versioned(fields), place });
    return back(fields.id);
  });
}

export async function movePlaceAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await moveMaterial(await requireActorOfForm(), {
      ...versioned(fields),
      placementId: fields.placementId ?? "",
      place: meetingPlace(fields.meetingId ?? "", fields),
    });
    return back(fields.id);
  });
}

export async function removePlaceAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { placementId = "" } = fields;
    await removePlace(await requireActorOfForm(), { ...versioned(fields), placementId });
    return back(fields.id);
  });
}

export async function recordReleasesAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields, data) => {
    const { givenOn = "", note } = fields;
    const names = textsIn(data, "names");
    await recordReleases(await requireActorOfForm(), {
      ...versioned(fields),
      names,
      givenOn,
      note,
    });
    return back(fields.id);
  });
}

export async function withdrawReleaseAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { releaseId = "" } = fields;
    await withdrawRelease(await requireActorOfForm(), { ...versioned(fields), releaseId });
    return back(fields.id);
  });
}

export async function excuseCaptionsAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { captionsReason, captionsDueOn = "" } = fields;
    const excuse = { ...versioned(fields), captionsReason, captionsDueOn };
    await excuseCaptions(await requireActorOfForm(), excuse);
    return back(fields.id);
  });
}

export async function describeDocumentAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const { summary, untaggedReason } = fields;
    await describeDocument(await requireActorOfForm(), {
      ...versioned(fields),
      summary,
      untaggedReason,
    });
    return back(fields.id);
  });
}
