"use server";

import { redirect } from "next/navigation";
import { createLab, updateLab } from "#lib/labs/commands";
import type { DatePrecision, LabInput, Sector } from "#lib/labs/schema";
import { getLabRecord, listNameChoices, type NameChoices } from "#lib/registers/queries";
import { idOfLabel } from "#lib/registers/rules";
import type { Fields } from "#lib/web/form-action";
import { rowsAction, rowsOf } from "#lib/web/form-rows";
import type { FormState } from "#lib/web/form-state";
import { orNull, versioned, wholeNumber } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";

export async function saveLabAction(state: FormState, data: FormData): Promise<FormState> {
  return rowsAction(state, data, async (fields, sent) => {
    const actor = await requireActorOfForm();
    const names = await listNameChoices(actor);
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

function labOf(fields: Fields, names: NameChoices): Omit<LabInput, "demonstration" | "zoneIds"> {
  return {
    title: fields.title ?? "",
    summary: fields.summary ?? "",
    aims: fields.aims ?? "",
    healthAuthorityId: orNull(fields.healthAuthorityId),
    startsOn: fields.startsOn ?? "",
    endsOn: orNull(fields.endsOn),
    precision: fields.precision as DatePrecision,
    outputs: orNull(fields.outputs),
    members: rowsOf(fields, "members").map((row, at) => memberOf(row, `members.${at}`, names)),
    services: rowsOf(fields, "services").map(({ name = "", description }) => ({
      name,
      description: orNull(description),
    })),
    funding: rowsOf(fields, "funding").map(({ fundingSourceId = "", note }) => ({
      fundingSourceId,
      note: orNull(note),
    })),
    diary: rowsOf(fields, "diary").map(({ day = "", text = "" }) => ({ day, text })),
  };
}

function memberOf(row: Fields, place: string, names: NameChoices): LabInput["members"][number] {
  return {
    professionId: row.professionId ?? "",
    sector: row.sector as Sector,
    headcount: row.headcount?.trim() ? wholeNumber(row.headcount) : 1,
    organisationId: idOfLabel(names.organisations, row.organisationId, `${place}.organisationId`),
    personId: idOfLabel(names.people, row.personId, `${place}.personId`),
    note: orNull(row.note),
  };
}
