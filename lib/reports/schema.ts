import { z } from "zod";
import { richTextSchema } from "#lib/rich-text/schema";

export const reportDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  body: richTextSchema,
});
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
