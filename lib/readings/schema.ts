import { z } from "zod";
import { documentCheckSchema } from "#lib/contents/schema";

const PICTURE_BYTES = 500_000;

// A file may have made the process that reads it say anything, so all of it is checked.

/** The first line of what a reading prints. */
export const readingSchema = z.union([
  z.strictObject({ failure: z.enum(["encrypted", "damaged", "too_big"]) }),
  z.strictObject({
    found: z.strictObject({
      pageCount: z.number().int().nonnegative().max(1_000_000_000).nullable(),
      durationSeconds: z.number().int().nonnegative().max(1_000_000_000).nullable(),
      text: z.string().max(1_000_000),
      truncated: z.boolean(),
      check: documentCheckSchema.nullable(),
    }),
  }),
]);

/** Each of the lines after it. */
export const drawnPageSchema = z.strictObject({
  page: z.number().int().min(1).max(1_000),
  picture: z
    .base64()
    .max((PICTURE_BYTES * 4) / 3)
    .transform((text) => Buffer.from(text, "base64"))
    .refine((bytes) => bytes.toString("latin1", 8, 12) === "WEBP"),
});
export type DrawnPage = z.infer<typeof drawnPageSchema>;
