"use server";

import { redirect } from "next/navigation";
import { isNewsroom } from "#lib/actor";
import { getClearance } from "#lib/clearances/queries";
import { materialEditPath, offerPath } from "#lib/materials/rules";
import {
  approveMaterial,
  approveVersion,
  askChanges,
  refuseMaterial,
  refuseVersion,
} from "#lib/offer-decisions/commands";
import { proposeLink, withdrawProposal, withdrawVersion } from "#lib/offers/commands";
import { getPlaceToOffer } from "#lib/offers/queries";
import { OWN_OFFERS } from "#lib/offers/rules";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { textsIn, versioned } from "#lib/web/form-values";
import { describedIn, placeIn } from "#lib/web/material-form";
import { requireActorOfForm } from "#lib/web/session";

export async function proposeLinkAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ placeKind, slug = "", url = "", ...fields }, data) => {
    const actor = await requireActorOfForm();
    const kind = placeKind === "lab" ? "lab" : "meeting";
    const place = await getPlaceToOffer(actor, { kind, slug });
    const described = describedIn(fields, textsIn(data, "organisationIds"));
    await proposeLink(actor, { ...described, url, places: [placeIn(place, fields)] });
    return redirect(`${OWN_OFFERS}?esito=proposto`);
  });
}

export async function withdrawProposalAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    await withdrawProposal(await requireActorOfForm(), versioned(fields));
    return redirect(`${OWN_OFFERS}?esito=ritirato`);
  });
}

export async function withdrawVersionAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ versionId = "" }) => {
    await withdrawVersion(await requireActorOfForm(), { versionId });
    return redirect(`${OWN_OFFERS}?esito=versione-ritirata`);
  });
}

/** Back to where it was decided: the newsroom’s page of the material, or the coordinator’s. */
type Actor = Awaited<ReturnType<typeof requireActorOfForm>>;
const back = (actor: Actor, id: string | undefined, outcome: string) => {
  const path = isNewsroom(actor) ? materialEditPath : offerPath;
  return redirect(`${path(encodeURIComponent(id ?? ""))}?esito=${outcome}`);
};

export async function approveMaterialAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    await approveMaterial(actor, versioned(fields));
    const { obstacles } = await getClearance(actor, fields.id ?? "");
    return back(actor, fields.id, obstacles.length > 0 ? "accolto-manca" : "accolto");
  });
}

export async function askChangesAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    await askChanges(actor, { ...versioned(fields), reason: fields.reason ?? "" });
    return back(actor, fields.id, "modifiche");
  });
}

export async function refuseMaterialAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    await refuseMaterial(actor, { ...versioned(fields), reason: fields.reason ?? "" });
    return back(actor, fields.id, "non-accolto");
  });
}

export async function approveVersionAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id, versionId = "" }) => {
    const actor = await requireActorOfForm();
    await approveVersion(actor, { versionId });
    return back(actor, id, "versione");
  });
}

export async function refuseVersionAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id, versionId = "", reason = "" }) => {
    const actor = await requireActorOfForm();
    await refuseVersion(actor, { versionId, reason });
    return back(actor, id, "versione-non-accolta");
  });
}
