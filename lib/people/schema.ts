import { z } from "zod";

const line = z.string().trim().min(1).max(200);

/** A role for a period [validFrom, validTo), or only attested on a day. */
const affiliationSchema = z
  .strictObject({
    organisationId: z.uuid(),
    roleTitle: line.nullable(),
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    attestedOn: z.iso.date().nullable(),
    sourceNote: z.string().trim().min(1).max(500).nullable(),
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
  biography: z.string().trim().min(1).max(4000).nullable(),
  demonstration: z.boolean(),
  affiliations: z.array(affiliationSchema),
});
export type PersonInput = z.infer<typeof personSchema>;
