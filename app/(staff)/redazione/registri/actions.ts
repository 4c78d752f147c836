"use server";

import { redirect } from "next/navigation";
import { archiveRecord, unarchiveRecord } from "#lib/registers/commands";
import { type RecordKind, recordSchema } from "#lib/registers/schema";
import { type Fields, formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { versioned } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

const SEGMENT: Record<RecordKind, string> = {
  person: "persone",
  organisation: "enti",
  thematic_area: "temi",
  lab: "laboratori",
  meeting_series: "cicli",
};

export async function archiveAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const record = recordOf(fields);
    await archiveRecord(await requireActorOfForm(), record);
    redirect(`/redazione/registri/${SEGMENT[record.kind]}/${record.id}?esito=archiviato`);
  });
}

export async function unarchiveAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const record = recordOf(fields);
    await unarchiveRecord(await requireActorOfForm(), record);
    redirect(`/redazione/registri/${SEGMENT[record.kind]}/${record.id}?esito=ripristinato`);
  });
}

function recordOf(fields: Fields) {
  return recordSchema.parse({ kind: fields.kind, ...versioned(fields) });
}
