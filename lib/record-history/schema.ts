import { z } from "zod";
import { VERSIONED_KINDS } from "#lib/record-versions/schema";

/** Which version of a record to bring back, and the record as it was read. */
export const recordRestorationSchema = z.strictObject({
  kind: z.enum(VERSIONED_KINDS),
  id: z.string().min(1).max(100),
  version: z.int().positive(),
  number: z.int().positive(),
});
export type RecordRestoration = z.infer<typeof recordRestorationSchema>;
