import { z } from "zod";
import { TOO_LARGE } from "#lib/files/messages";
import { UPLOAD_BYTES } from "#lib/files/schema";
import { storableText } from "#lib/typed-text";

/** What a browser says of a file before it sends it. */
export const newUploadSchema = z.object({
  // Of a name without end the beginning: how it is shown is decided when it is kept.
  name: z
    .string()
    .default("")
    .transform((name) => storableText(name.slice(0, 1_000))),
  /** When it was last changed; by this, its name and its size it is known again. */
  modifiedAt: z.date().nullable().default(null),
  size: z.number().int().positive("Il file è vuoto.").max(UPLOAD_BYTES, TOO_LARGE),
});
export type NewUploadInput = z.input<typeof newUploadSchema>;
