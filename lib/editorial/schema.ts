import { z } from "zod";

/** Who wants to change a page says which version was read. */
export const versionedSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type Versioned = z.infer<typeof versionedSchema>;
