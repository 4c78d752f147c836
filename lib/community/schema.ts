import { z } from "zod";
import { DATE_PRECISIONS } from "#lib/labs/schema";

export const milestoneSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1).max(2000),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  precision: z.enum(DATE_PRECISIONS),
  sourceNote: z.string().trim().min(1).max(500).nullable(),
  demonstration: z.boolean(),
});
export type MilestoneInput = z.infer<typeof milestoneSchema>;
