import { z } from "zod";
import { written, writtenLine } from "#lib/editorial/schema";

const line = writtenLine(200);
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

type Affiliation = z.infer<typeof affiliationSchema>;

/** The same role at the same place in periods that overlap: the database keeps it once. */
function isSameTwice(a: Affiliation, b: Affiliation): boolean {
  const roleOf = ({ organisationId, roleTitle }: Affiliation) =>
    `${organisationId} ${(roleTitle ?? "").toLowerCase()}`;
  if (a.validFrom === null || b.validFrom === null || roleOf(a) !== roleOf(b)) return false;
  const startsBeforeEnd = (from: string, to: string | null) => to === null || from < to;
  return startsBeforeEnd(a.validFrom, b.validTo) && startsBeforeEnd(b.validFrom, a.validTo);
}

export const personSchema = z.strictObject({
  givenName: line,
  familyName: line,
  biography: written(4000).nullable(),
  demonstration: z.boolean(),
  affiliations: z.array(affiliationSchema).superRefine((affiliations, context) => {
    for (const [at, affiliation] of affiliations.entries()) {
      if (affiliations.slice(0, at).some((other) => isSameTwice(other, affiliation))) {
        const message =
          "Lo stesso incarico è già in una riga sopra, in un periodo che si sovrappone.";
        context.addIssue({ code: "custom", path: [at, "validFrom"], message });
      }
    }
  }),
});
export type PersonInput = z.infer<typeof personSchema>;
