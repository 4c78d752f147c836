import { z } from "zod";
import { versionedSchema, written, writtenLine } from "#lib/editorial/schema";

const line = writtenLine(200);
const day = z.iso.date("Un giorno come 2021-03-12.");
const chosen = z.uuid("Da scegliere.");

/** The style sheet has places for 14 rows of 12 tiles. */
const place = (last: number) => {
  const message = `Un numero da 0 a ${last}.`;
  return z.int(message).min(0, message).max(last, message);
};

/** A municipality in the zone, for all its time or, with days, for a part [validFrom, validTo). */
const membershipSchema = z.strictObject({
  municipalityId: chosen,
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

const zoneSchema = z.strictObject({
  name: line,
  aliases: z.array(line),
  healthAuthorityId: chosen,
  societyName: line.nullable(),
  tileRow: place(13),
  tileColumn: place(11),
  sourceNote: written(1000).nullable(),
  neighbourIds: z.array(z.uuid()),
  municipalities: z.array(membershipSchema).max(400),
});

/** A zone that begins on a day. */
export const newZoneSchema = zoneSchema.extend({ validFrom: day });
export type NewZone = z.infer<typeof newZoneSchema>;

/** A zone is never deleted: it ends on a day, and others come after it from that day on. */
export const zoneChangeSchema = zoneSchema.extend({
  ...versionedSchema.shape,
  /** The first day on which it is no longer there. */
  validTo: day.nullable(),
  successors: z.array(z.strictObject({ zoneId: chosen, note: written(1000).nullable() })).max(30),
  /** The address follows the name; the old one redirects. */
  renameAddress: z.boolean(),
});
export type ZoneChange = z.infer<typeof zoneChangeSchema>;
