import { z } from "zod";
import { documentCheckSchema } from "#lib/contents/schema";

const PICTURE_BYTES = 500_000;

const picture = z
  .base64()
  .max((PICTURE_BYTES * 4) / 3)
  .transform((text) => Buffer.from(text, "base64"))
  .refine((bytes) => bytes.toString("latin1", 8, 12) === "WEBP");

/** What a reading answers. A file may have made its process say anything, so all of it is checked. */
export const readingSchema = z.union([
  z.strictObject({ failure: z.enum(["encrypted", "damaged", "too_big"]) }),
  z.strictObject({
    found: z.strictObject({
      pageCount: z.number().int().nonnegative().max(1_000_000_000).nullable(),
      durationSeconds: z.number().int().nonnegative().max(1_000_000_000).nullable(),
      text: z.string().max(1_000_000),
      truncated: z.boolean(),
      check: documentCheckSchema.nullable(),
      picture: picture.nullable(),
    }),
  }),
]);
export type Reading = z.infer<typeof readingSchema>;
