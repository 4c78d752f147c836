import { z } from "zod";
import { written } from "#lib/editorial/schema";

const line = written(200);
const day = z.iso.date("Un giorno come 2021-03-12.");

/** A role for a period [validFrom, validTo), or only attested on a day. */
const affiliationSchema = z
  .strictObject({
    organisationId: z.uuid(),
    roleTitle: line.nullable(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    attestedOn: day.nullable(),
    sourceNote: written(500).nullable(),
  })
  .refine((a) => (a.attestedOn === null) !== (a.validFrom === null), {
    message: "Un incarico ha un inizio, oppure solo il giorno in cui è attestato.",
  })
  .refine((a) => a.validTo === null || (a.validFrom !== null && a.validTo > a.validFrom), {
    path: ["validTo"],
    message: "La fine dell’incarico viene dopo l’inizio.",
  });

export const personSchema = z.strictObject({
  givenName: line,
  familyName: line,
  biography: written(4000).nullable(),
  demonstration: z.boolean(),
  affiliations: z.array(affiliationSchema),
});
export type PersonInput = z.infer<typeof personSchema>;
