import { z } from "zod";

/** To which pages a list of the newsroom is narrowed; without a filter to all but the archived ones. */
export const PAGE_FILTERS = ["draft", "in_review", "scheduled", "published", "archived"] as const;
export type PageFilter = (typeof PAGE_FILTERS)[number];

export const pageListSchema = z.strictObject({
  words: z.string().trim().max(200),
  filter: z.enum(PAGE_FILTERS).nullable(),
  skip: z.int().min(0),
  limit: z.int().positive(),
});
export type PageListInput = z.input<typeof pageListSchema>;
