"use server";

import { redirect } from "next/navigation";
import { keepLab } from "#lib/labs/commands";
import { findWritten } from "#lib/naming/queries";
import { rowsAction } from "#lib/web/form-rows";
import type { FormState } from "#lib/web/form-state";
import { versioned } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";
import { labRowsOf, namesIn } from "../../../lab-rows";

export async function keepLabAction(state: FormState, data: FormData): Promise<FormState> {
  return rowsAction(state, data, async (fields) => {
    const actor = await requireActorOfForm();
    const { id, version } = versioned(fields);
    const names = await findWritten(actor, namesIn(fields), { labId: id });
    await keepLab(actor, { ...labRowsOf(fields, names), id, version });
    redirect(`/area/laboratori/${encodeURIComponent(id)}?esito=salvato`);
  });
}
