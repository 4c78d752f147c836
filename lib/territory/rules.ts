import { dayToDatabase, type IsoDay } from "#lib/clock";
import type { Prisma } from "#lib/generated/prisma/client";

/** Zones in force on a day: periods are half-open, [validFrom, validTo). */
export function validOn(day: IsoDay) {
  const at = dayToDatabase(day);
  return {
    validFrom: { lte: at },
    OR: [{ validTo: null }, { validTo: { gt: at } }],
  } satisfies Prisma.ZoneWhereInput & Prisma.ZoneMunicipalityWhereInput;
}
