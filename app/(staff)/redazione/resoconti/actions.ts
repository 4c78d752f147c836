"use server";

import { RedirectType, redirect } from "next/navigation";
import {
  publishReportAndItsNews,
  publishReportWithNews,
  scheduleReportWithNews,
} from "#lib/announcements/commands";
import { newsTelling } from "#lib/announcements/rules";
import { announcementSchema, waitingNewsSchema } from "#lib/announcements/schema";
import { WITH_NEWS } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";
import { momentSchema, versionedSchema } from "#lib/editorial/schema";
import { schedulePage } from "#lib/pages/commands";
import { getReportedMeeting } from "#lib/reports/queries";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

type Fields = Record<string, string>;

/** Publishes a report, with a news item and the outcome of its meeting if that was ticked. */
export async function publishReportAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const report = { ...reportOf(fields), meetingHeld: fields.meetingHeld === "true" };
    const actor = await requireActorOfForm();
    if (fields.withNews === "true") {
      await publishReportWithNews(actor, { ...report, news: await newsOf(fields) });
      return back(report.id, WITH_NEWS);
    }
    await publishReportAndItsNews(actor, report);
    return back(report.id, "pubblicata");
  });
}

/** The same at a moment to come. */
export async function scheduleReportAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const report = reportOf(fields);
    const { onDay: day, atTime: time } = momentSchema.parse(fields);
    const { timeZone = "" } = fields;
    const moment = { kind: "report" as const, ...report, day, time, timeZone };
    const actor = await requireActorOfForm();
    if (fields.withNews === "true") {
      await scheduleReportWithNews(actor, { ...moment, news: await newsOf(fields) });
      return back(report.id, "programmata-con-notizia");
    }
    await schedulePage(actor, moment);
    return back(report.id, "programmata");
  });
}

function reportOf({ id, version }: Fields) {
  return versionedSchema.parse({ id, version });
}

/** The draft that was chosen, or a new one about what the meeting is about. */
async function newsOf(fields: Fields) {
  if (fields.newsDraft) {
    const [id = "", version] = waitingNewsSchema.parse(fields.newsDraft).split(":");
    return { id, version: Number(version) };
  }
  const { newsTitle: title, newsLead: lead } = announcementSchema.parse(fields);
  const meeting = await getReportedMeeting(await requireActorOfForm(), fields.id ?? "");
  return { document: newsTelling(meeting, { title, lead }) };
}

function back(id: string, outcome: string): never {
  // In place of the page before: going back must not bring the older version into an editor.
  redirect(`${editorPath({ kind: "report", id })}?esito=${outcome}`, RedirectType.replace);
}
