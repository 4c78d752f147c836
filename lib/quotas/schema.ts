import { z } from "zod";

const GIGABYTES = "Un numero intero di GB, da 0 a 100.000; vuoto per il valore consueto.";

/** How much room an organisation has; null for as much as the settings say. */
export const quotaSchema = z.strictObject({
  /** Null for the portal's own. */
  ownerId: z.uuid().nullable(),
  gigabytes: z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : Number(text.replace(/\./g, ""))))
    .pipe(z.number(GIGABYTES).int(GIGABYTES).min(0, GIGABYTES).max(100_000, GIGABYTES).nullable()),
});
export type QuotaInput = z.input<typeof quotaSchema>;

/** Room for files, in bytes. */
export interface Space {
  /** Whose it is; null for the portal's own. */
  name: string | null;
  used: number;
  quota: number;
}
