import { z } from "zod";
import { emailOrNothing } from "#lib/accounts/schema";
import { lineOrNothing, versionedSchema } from "#lib/editorial/schema";
import { pageToldSchema, toldSchema } from "#lib/feedback/schema";

export const dataReportSchema = z.object({
  page: pageToldSchema,
  /** Of what a page shows, which (`partOf`); the first when there is one only. */
  kind: z
    .string()
    .max(100)
    .default("")
    .transform((part) => part || null),
  place: lineOrNothing(300),
  text: toldSchema(2000, "Scrivere di quale dato si tratta, senza ripeterlo."),
  email: emailOrNothing,
});
export type DataReportInput = {
  page: string;
  kind?: string;
  place?: string;
  text: string;
  email?: string;
};

export const DECISIONS = ["unfounded", "corrected", "removed"] as const;

const answer = toldSchema(2000, "Scrivere la risposta: arriva a chi ha segnalato.");

export const decisionSchema = z.object({
  ...versionedSchema.shape,
  outcome: z.enum(DECISIONS, "Scegliere la decisione."),
  answer,
});
export type DecisionInput = {
  id: string;
  version: number | string;
  outcome: string;
  answer: string;
};

export const purgeReportedSchema = z.object({
  ...versionedSchema.shape,
  confirmation: z.string(),
  reason: toldSchema(1000, "Scrivere il motivo."),
  answer,
});
export type PurgeReportedInput = {
  id: string;
  version: number | string;
  confirmation: string;
  reason: string;
  answer: string;
};
