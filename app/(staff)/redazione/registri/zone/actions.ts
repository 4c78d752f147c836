"use server";

import { redirect } from "next/navigation";
import { DomainError } from "#lib/errors";
import { idOfLabel, type NameChoice } from "#lib/registers/rules";
import type { Fields } from "#lib/web/form-action";
import { rowsAction, rowsOf } from "#lib/web/form-rows";
import type { FormState } from "#lib/web/form-state";
import { linesOf, orNull, versioned, wholeNumber } from "#lib/web/form-values";
import { requireActorOfForm } from "#lib/web/session";
import { createZone, updateZone } from "#lib/zone-register/commands";
import { listZoneChoices } from "#lib/zone-register/queries";

export async function saveZoneAction(state: FormState, data: FormData): Promise<FormState> {
  return rowsAction(state, data, async (fields, sent) => {
    const actor = await requireActorOfForm();
    const { municipalities } = await listZoneChoices(actor);
    const neighbourIds = sent.getAll("neighbourIds").map(String);
    const zone = { ...zoneOf(fields, municipalities), neighbourIds };
    if (!fields.id) {
      const { id } = await createZone(actor, { ...zone, validFrom: fields.validFrom ?? "" });
      redirect(`/redazione/registri/zone/${id}?esito=creato`);
    }
    await updateZone(actor, {
      ...zone,
      ...versioned(fields),
      validTo: orNull(fields.validTo),
      successors: rowsOf(fields, "successors").map(({ zoneId = "", note }) => ({
        zoneId,
        note: orNull(note),
      })),
      renameAddress: fields.renameAddress === "true",
    });
    redirect(`/redazione/registri/zone/${fields.id}?esito=salvato`);
  });
}

function zoneOf(fields: Fields, municipalities: readonly NameChoice[]) {
  return {
    name: fields.name ?? "",
    aliases: linesOf(fields.aliases),
    healthAuthorityId: fields.healthAuthorityId ?? "",
    societyName: orNull(fields.societyName),
    tileRow: wholeNumber(fields.tileRow),
    tileColumn: wholeNumber(fields.tileColumn),
    sourceNote: orNull(fields.sourceNote),
    municipalities: rowsOf(fields, "municipalities").map((row, at) => ({
      municipalityId: municipalityOf(row, `municipalities.${at}.municipalityId`, municipalities),
      validFrom: orNull(row.validFrom),
      validTo: orNull(row.validTo),
    })),
  };
}

function municipalityOf(row: Fields, field: string, choices: readonly NameChoice[]): string {
  const id = idOfLabel(choices, row.municipalityId, field);
  if (id) return id;
  throw new DomainError("invalid", "Scegliere un comune dall’elenco.", field);
}
