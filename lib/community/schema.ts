import { z } from "zod";
import { versionedSchema, written } from "#lib/editorial/schema";
import { DATE_PRECISIONS } from "#lib/labs/schema";

const day = z.iso.date("Un giorno come 2021-03-12.");

const shape = {
  title: written(200),
  description: written(2000),
  startsOn: day,
  endsOn: day.nullable(),
  precision: z.enum(DATE_PRECISIONS, "Da scegliere."),
  sourceNote: written(500).nullable(),
};

const endsLater = (m: { startsOn: string; endsOn: string | null }) =>
  m.endsOn === null || m.endsOn >= m.startsOn;
const ENDS_EARLIER = { path: ["endsOn"], message: "La fine non viene prima dell’inizio." };

export const milestoneSchema = z
  .strictObject({ ...shape, demonstration: z.boolean() })
  .refine(endsLater, ENDS_EARLIER);
export type MilestoneInput = z.infer<typeof milestoneSchema>;

export const milestoneChangeSchema = z
  .strictObject({ ...shape, ...versionedSchema.shape })
  .refine(endsLater, ENDS_EARLIER);
export type MilestoneChange = z.infer<typeof milestoneChangeSchema>;
