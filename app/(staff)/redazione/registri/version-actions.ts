"use server";

import { redirect } from "next/navigation";
import { purgeVersions } from "#lib/purges/commands";
import { restoreRecordVersion } from "#lib/record-history/commands";
import { recordPath, recordVersionsPath } from "#lib/record-history/rules";
import { VERSIONED_KINDS } from "#lib/record-versions/schema";
import { type Fields, formAction } from "#lib/web/form-action";
import type { FormState } from "#lib/web/form-state";
import { versioned, wholeNumber } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function restoreVersionAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const record = recordOf(fields);
    const { version } = versioned(fields);
    const number = wholeNumber(fields.number);
    const actor = await requireActorOfForm();
    const restored = await restoreRecordVersion(actor, { ...record, version, number });
    if (restored.number === null) redirect(`${recordPath(record)}?esito=proposta`);
    return redirect(`${recordVersionsPath(record)}?esito=ripresa`);
  });
}

export async function purgeVersionsAction(state: FormState, data: FormData): Promise<FormState> {
  return formAction(state, data, async (fields) => {
    const record = recordOf(fields);
    const { confirmation = "", reason = "" } = fields;
    await purgeVersions(await requireActorOfForm(), { ...record, confirmation, reason });
    return redirect(`${recordVersionsPath(record)}?esito=eliminate`);
  });
}

function recordOf(fields: Fields) {
  const kind = VERSIONED_KINDS.find((known) => known === fields.kind) ?? "person";
  return { kind, id: fields.id ?? "" };
}
