import { z } from "zod";

/** Two records of one person or one body, in the versions that were looked at. */
export const mergeSchema = z.strictObject({
  keptId: z.uuid(),
  keptVersion: z.int().positive(),
  mergedId: z.uuid(),
  mergedVersion: z.int().positive(),
});
export type Merge = z.infer<typeof mergeSchema>;
