import { z } from "zod";

/** The largest file that is taken in pieces, about two hours of a recording. */
export const UPLOAD_BYTES = 2_000_000_000;

/** What a browser says of a file before it sends it. */
export const newUploadSchema = z.object({
  name: z.string().max(1_000).default(""),
  size: z
    .number()
    .int()
    .positive("Il file è vuoto.")
    .max(UPLOAD_BYTES, "Il file supera i 2 GB: si può dividere, oppure indicare un collegamento."),
});
export type NewUploadInput = z.input<typeof newUploadSchema>;
