import { z } from "zod";
import { written, writtenLine } from "#lib/editorial/schema";

export const SECTORS = [
  "social",
  "health",
  "employment",
  "education",
  "justice",
  "housing",
  "third_sector",
  "research",
  "administration",
  "other",
] as const;
export type Sector = (typeof SECTORS)[number];

export const FUNDING_LEVELS = ["national", "european", "regional", "local", "private"] as const;
export type FundingLevel = (typeof FUNDING_LEVELS)[number];

export const DATE_PRECISIONS = ["day", "month", "year"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

const line = writtenLine(300);
const text = written(4000);
const day = z.iso.date("Un giorno come 2021-03-12.");
const chosen = z.uuid("Da scegliere.");
const HEADCOUNT = "Un numero da 1 a 999.";

/** What belongs to a lab and is written row by row. */
const rows = {
  members: z.array(
    z.strictObject({
      professionId: chosen,
      sector: z.enum(SECTORS, "Da scegliere."),
      organisationId: z.uuid().nullable(),
      personId: z.uuid().nullable(),
      headcount: z.int(HEADCOUNT).min(1, HEADCOUNT).max(999, HEADCOUNT),
      note: line.nullable(),
    }),
  ),
  services: z.array(z.strictObject({ name: line, description: text.nullable() })),
  funding: z
    .array(z.strictObject({ fundingSourceId: chosen, note: line.nullable() }))
    .superRefine((funding, context) => {
      const sources = funding.map(({ fundingSourceId }) => fundingSourceId);
      for (const [at, source] of sources.entries()) {
        if (sources.indexOf(source) === at) continue;
        const message = "Questa fonte è già in una riga sopra.";
        context.addIssue({ code: "custom", path: [at, "fundingSourceId"], message });
      }
    }),
  diary: z.array(z.strictObject({ day, text })),
};

/** What whoever coordinates a lab keeps of it. */
export const labRowsSchema = z.strictObject(rows);
export type LabRowsInput = z.infer<typeof labRowsSchema>;

export const labSchema = z
  .strictObject({
    title: line,
    summary: text,
    aims: text,
    healthAuthorityId: z.uuid().nullable(),
    zoneIds: z.array(z.uuid()),
    startsOn: day,
    endsOn: day.nullable(),
    precision: z.enum(DATE_PRECISIONS, "Da scegliere."),
    outputs: text.nullable(),
    demonstration: z.boolean(),
    ...rows,
  })
  .refine((lab) => lab.healthAuthorityId !== null || lab.zoneIds.length > 0, {
    path: ["zoneIds"],
    message: "Un laboratorio ha un territorio: un’azienda sanitaria o alcune zone.",
  })
  .refine((lab) => lab.endsOn === null || lab.endsOn >= lab.startsOn, {
    path: ["endsOn"],
    message: "La fine non viene prima dell’inizio.",
  });
export type LabInput = z.infer<typeof labSchema>;

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What équipes and funding lines are chosen from, in the order in which it is offered. */
export const labVocabularySchema = z.strictObject({
  professions: z.array(z.strictObject({ code, label: line, note: line.optional() })),
  fundingSources: z.array(z.strictObject({ code, label: line, level: z.enum(FUNDING_LEVELS) })),
});
export type LabVocabulary = z.infer<typeof labVocabularySchema>;
