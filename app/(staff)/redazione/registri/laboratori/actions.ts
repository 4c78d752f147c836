"use server";

import { redirect } from "next/navigation";
import { createLab, updateLab } from "#lib/labs/commands";
import type { DatePrecision, LabInput } from "#lib/labs/schema";
import { findWritten } from "#lib/naming/queries";
import type { Written } from "#lib/naming/rules";
import { getLabRecord } from "#lib/registers/queries";
import type { Fields } from "#lib/web/form-action";
import { rowsAction } from "#lib/web/form-rows";
import type { FormState } from "#lib/web/form-state";
import { orNull, versioned } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";
import { labRowsOf, namesIn } from "../../../../lab-rows";

export async function saveLabAction(state: FormState, data: FormData): Promise<FormState> {
  return rowsAction(state, data, async (fields, sent) => {
    const actor = await requireActorOfForm();
    const names = await findWritten(actor, namesIn(fields), "registers");
    const zoneIds = sent.getAll("zoneIds").map(String);
    const lab = { ...labOf(fields, names), zoneIds };
    if (!fields.id) {
      const { id } = await createLab(actor, { ...lab, demonstration: false });
      redirect(`/redazione/registri/laboratori/${id}?esito=creato`);
    }
    const { id, demonstration } = await getLabRecord(actor, fields.id);
    await updateLab(actor, { ...lab, ...versioned(fields), demonstration });
    redirect(`/redazione/registri/laboratori/${id}?esito=salvato`);
  });
}

function labOf(fields: Fields, names: Written): Omit<LabInput, "demonstration" | "zoneIds"> {
  return {
    title: fields.title ?? "",
    summary: fields.summary ?? "",
    aims: fields.aims ?? "",
    healthAuthorityId: orNull(fields.healthAuthorityId),
    startsOn: fields.startsOn ?? "",
    endsOn: orNull(fields.endsOn),
    precision: fields.precision as DatePrecision,
    outputs: orNull(fields.outputs),
    ...labRowsOf(fields, names),
  };
}
