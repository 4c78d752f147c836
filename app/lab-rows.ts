import type { LabRowsInput, Sector } from "#lib/labs/schema";
import { idOfName, type NameChoices, type Written } from "#lib/naming/rules";
import type { Fields } from "#lib/web/form-action";
import { rowsOf } from "#lib/web/form-rows";
import { orNull, wholeNumber } from "#lib/web/form-values";

/** Whom the équipe of a form names, as it was written. */
export function namesIn(fields: Fields): Record<keyof NameChoices, string[]> {
  const members = rowsOf(fields, "members");
  return {
    people: members.map(({ personId = "" }) => personId),
    organisations: members.map(({ organisationId = "" }) => organisationId),
  };
}

/** The same of a lab as it is stored: by ids. */
export function namedBy({ members }: Pick<LabRowsInput, "members">) {
  return {
    people: members.flatMap(({ personId }) => personId ?? []),
    organisations: members.flatMap(({ organisationId }) => organisationId ?? []),
  };
}

/** The lists of a lab, as the register and its coordinator write them in forms. */
export function labRowsOf(fields: Fields, names: Written): LabRowsInput {
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

function memberOf(row: Fields, place: string, names: Written): LabRowsInput["members"][number] {
  return {
    professionId: row.professionId ?? "",
    sector: row.sector as Sector,
    headcount: row.headcount?.trim() ? wholeNumber(row.headcount) : 1,
    organisationId: idOfName(names.organisations, row.organisationId, `${place}.organisationId`),
    personId: idOfName(names.people, row.personId, `${place}.personId`),
    note: orNull(row.note),
  };
}
