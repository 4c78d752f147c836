import { z } from "zod";
import { optional, publishedText, typed, webAddress, written } from "#lib/editorial/schema";
import { EMPTY_RICH_TEXT, richTextSchema } from "#lib/rich-text/schema";

export const NEWS_KINDS = ["news", "normative_update"] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** A news item while it is written: half a title and half an address are kept too. */
export const newsDraftSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.enum(NEWS_KINDS),
  title: typed,
  lead: typed,
  body: richTextSchema,
  /** A picture by the id of its file, and what it shows. */
  cover: z.strictObject({ fileId: z.uuid(), alt: z.string().max(500) }).nullable(),
  sourceNote: typed.nullable(),
  sourceUrl: typed.nullable(),
  thematicAreaIds: z.array(z.uuid()),
  zoneIds: z.array(z.uuid()),
  meetingIds: z.array(z.uuid()),
});

/** A news item as it is published. */
export const newsDocumentSchema = newsDraftSchema.extend({
  title: written(300),
  lead: written(1000),
  body: publishedText,
  cover: z.strictObject({ fileId: z.uuid(), alt: written(500) }).nullable(),
  sourceNote: optional(written(1000)),
  sourceUrl: optional(webAddress),
});

/** What must be known to open a news item: the rest can be written later. */
export const newNewsSchema = newsDraftSchema.extend({ title: written(300) });

export type NewsDocument = z.infer<typeof newsDocumentSchema>;

/** One of which nothing is written yet. */
export const BLANK_NEWS: NewsDocument = {
  schemaVersion: 1,
  kind: "news",
  title: "",
  lead: "",
  body: EMPTY_RICH_TEXT,
  cover: null,
  sourceNote: null,
  sourceUrl: null,
  thematicAreaIds: [],
  zoneIds: [],
  meetingIds: [],
};
