"use server";

import { redirect } from "next/navigation";
import { editorPath } from "#lib/editorial/rules";
import { archiveRecord, unarchiveRecord } from "#lib/registers/commands";
import { recordSchema } from "#lib/registers/schema";
import { type Fields, formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { versioned } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function archiveAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const record = recordOf(fields);
    await archiveRecord(await requireActorOfForm(), record);
    redirect(`${editorPath(record)}?esito=archiviato`);
  });
}

export async function unarchiveAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const record = recordOf(fields);
    await unarchiveRecord(await requireActorOfForm(), record);
    redirect(`${editorPath(record)}?esito=ripristinato`);
  });
}

function recordOf(fields: Fields) {
  return recordSchema.parse({ kind: fields.kind, ...versioned(fields) });
}
