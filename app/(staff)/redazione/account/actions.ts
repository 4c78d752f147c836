"use server";

import { redirect } from "next/navigation";
import {
  disableAccount,
  enableAccount,
  setBelonging,
  setRights,
  signOutEverywhere,
} from "#lib/accounts/commands";
import type { RightsInput } from "#lib/accounts/schema";
import { changeAddress } from "#lib/invitations/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

// Each leads back to the page, which then has the new version of the account.
const back = (id: string, outcome: string) =>
  redirect(`/redazione/account/${encodeURIComponent(id)}?esito=${outcome}`);

export async function setBelongingAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    const chosen = (name: string) => data.getAll(name).map(String).filter(Boolean);
    await setBelonging(await requireActorOfForm(), {
      id,
      version,
      organisationIds: chosen("organisationIds"),
      zoneIds: chosen("zoneIds"),
    });
    return back(id, "appartenenza");
  });
}

export async function setRightsAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", emailExempt }) => {
    const chosen = (name: string) => data.getAll(name).map(String).filter(Boolean);
    await setRights(await requireActorOfForm(), {
      id,
      version,
      emailExempt: emailExempt === "true",
      roles: chosen("roles") as RightsInput["roles"],
      organisationIds: chosen("organisationIds"),
      referentOf: chosen("referentOf"),
      coordinatorOf: chosen("coordinatorOf"),
    });
    return back(id, "diritti");
  });
}

export async function changeAddressAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ accountId = "", email = "" }) => {
    await changeAddress(await requireActorOfForm(), { accountId, email });
    return back(accountId, "indirizzo");
  });
}

export async function disableAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    await disableAccount(await requireActorOfForm(), { id, version });
    return back(id, "disattivato");
  });
}

export async function enableAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    const { state } = await enableAccount(await requireActorOfForm(), { id, version });
    return back(id, state === "active" ? "riattivato" : "da-invitare");
  });
}

export async function endSessionsAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "" }) => {
    await signOutEverywhere(await requireActorOfForm(), { accountId: id });
    return back(id, "sessioni");
  });
}
