"use server";

import { redirect } from "next/navigation";
import { newsTelling } from "#lib/announcements/rules";
import { editorPath } from "#lib/editorial/rules";
import { isId } from "#lib/ids";
import { createNewsItem } from "#lib/news/commands";
import { BLANK_NEWS, newNewsSchema } from "#lib/news/schema";
import { getReportedMeeting } from "#lib/reports/queries";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

export async function createNewsAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ title = "", kind, report }) => {
    const actor = await requireActorOfForm();
    const told = isId(report ?? "") ? await getReportedMeeting(actor, report ?? "") : null;
    const begun = told
      ? newsTelling(told, { title, lead: told.summary })
      : { ...BLANK_NEWS, title };
    const { id } = await createNewsItem(actor, {
      document: newNewsSchema.parse({ ...begun, kind }),
    });
    redirect(`${editorPath({ kind: "news_item", id })}?esito=creata`);
  });
}
