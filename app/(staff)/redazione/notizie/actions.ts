"use server";

import { redirect } from "next/navigation";
import { editorPath } from "#lib/editorial/rules";
import { createNewsItem } from "#lib/news/commands";
import { BLANK_NEWS, newNewsSchema } from "#lib/news/schema";
import { formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { requireActorOfForm } from "#lib/web/session";

export async function createNewsAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async ({ title, kind }) => {
    const document = newNewsSchema.parse({ ...BLANK_NEWS, title, kind });
    const { id } = await createNewsItem(await requireActorOfForm(), { document });
    redirect(`${editorPath({ kind: "news_item", id })}?esito=creata`);
  });
}
