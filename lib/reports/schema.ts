import { z } from "zod";
import { publishedText, TO_WRITE } from "#lib/editorial/schema";
import { isEmptyRichText } from "#lib/rich-text/rules";
import { richTextSchema } from "#lib/rich-text/schema";

/** A report while it is written. */
export const reportDraftSchema = z.strictObject({
  schemaVersion: z.literal(1),
  body: richTextSchema,
});

/** A report as it is published. */
export const reportDocumentSchema = reportDraftSchema.extend({
  body: publishedText.refine((body) => !isEmptyRichText(body), TO_WRITE),
});
export type ReportDocument = z.infer<typeof reportDocumentSchema>;
