import type { LabRowsInput, Sector } from "#lib/labs/schema";
import type { NameChoices } from "#lib/registers/queries";
import { idOfLabel } from "#lib/registers/rules";
import type { Fields } from "#lib/web/form-action";
import { rowsOf } from "#lib/web/form-rows";
import { orNull, wholeNumber } from "#lib/web/form-values";

/** The lists of a lab, as the register and its coordinator write them in forms. */
export function labRowsOf(fields: Fields, names: NameChoices): LabRowsInput {
  return {
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

function memberOf(row: Fields, place: string, names: NameChoices): LabRowsInput["members"][number] {
  return {
    professionId: row.professionId ?? "",
    sector: row.sector as Sector,
    headcount: row.headcount?.trim() ? wholeNumber(row.headcount) : 1,
    organisationId: idOfLabel(names.organisations, row.organisationId, `${place}.organisationId`),
    personId: idOfLabel(names.people, row.personId, `${place}.personId`),
    note: orNull(row.note),
  };
}
