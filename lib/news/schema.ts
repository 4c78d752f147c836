import { z } from "zod";
import { richTextSchema } from "#lib/rich-text/schema";

export const NEWS_KINDS = ["news", "normative_update"] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** A news item as it is drafted, revised and published. */
export const newsDocumentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.enum(NEWS_KINDS),
  title: z.string().trim().min(1).max(300),
  lead: z.string().trim().min(1).max(1000),
  body: richTextSchema,
  sourceNote: z.string().trim().min(1).max(1000).nullable(),
  sourceUrl: z.url({ protocol: /^https?$/ }).nullable(),
  thematicAreaIds: z.array(z.uuid()),
  zoneIds: z.array(z.uuid()),
  meetingIds: z.array(z.uuid()),
});
export type NewsDocument = z.infer<typeof newsDocumentSchema>;
