import { z } from "zod";

export const DRAFT_STATES = ["draft", "in_review", "scheduled"] as const;

/** Who wants to change a page says which version was read. */
export const versionedSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type Versioned = z.infer<typeof versionedSchema>;
