import { z } from "zod";

export const materialListSchema = z.strictObject({
  words: z.string().trim().max(200),
  skip: z.int().min(0),
  limit: z.int().positive(),
});
export type MaterialListInput = z.input<typeof materialListSchema>;
