"use server";

import { redirect } from "next/navigation";
import {
  decideDataReport,
  eraseDataReport,
  hideReported,
  purgeReported,
} from "#lib/data-reports/commands";
import { closeReport, eraseComment, eraseReport, replyToReport } from "#lib/feedback/commands";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

// Each leads back to the page, which then has the new version of the report.
const back = (kind: "accessibilita" | "dati", id: string, outcome: string) =>
  redirect(`/redazione/segnalazioni/${kind}/${encodeURIComponent(id)}?esito=${outcome}`);

export async function replyAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", answer = "" }) => {
    await replyToReport(await requireActorOfForm(), { id, version, answer });
    return back("accessibilita", id, "risposta");
  });
}

export async function closeAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", outcome = "", answer = "" }) => {
    await closeReport(await requireActorOfForm(), { id, version, outcome, answer });
    return back("accessibilita", id, "chiusa");
  });
}

export async function eraseReportAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    await eraseReport(await requireActorOfForm(), { id, version });
    return back("accessibilita", id, "cancellata");
  });
}

export async function eraseCommentAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "" }) => {
    await eraseComment(await requireActorOfForm(), { id });
    return redirect("/redazione/segnalazioni/valutazioni?esito=cancellato");
  });
}

export async function hideAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    await hideReported(await requireActorOfForm(), { id, version });
    return back("dati", id, "nascosta");
  });
}

export async function decideAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", outcome = "", answer = "" }) => {
    await decideDataReport(await requireActorOfForm(), { id, version, outcome, answer });
    return back("dati", id, "decisa");
  });
}

export async function purgeAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "", ...given }) => {
    const { confirmation = "", reason = "", answer = "" } = given;
    const read = { id, version };
    await purgeReported(await requireActorOfForm(), { ...read, confirmation, reason, answer });
    return back("dati", id, "eliminata");
  });
}

export async function eraseDataReportAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ id = "", version = "" }) => {
    await eraseDataReport(await requireActorOfForm(), { id, version });
    return back("dati", id, "cancellata");
  });
}
