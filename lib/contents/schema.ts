import { z } from "zod";

const words = z.string().max(500).nullable();

/**
 * What a document says to whom reads it with the ears: as it was found, without a judgement. What is
 * missing follows from it (`lacksOf`), and may be seen otherwise one day.
 */
export const documentCheckSchema = z.strictObject({
  format: z.enum(["pdf", "word", "presentation", "spreadsheet"]),
  /** Whether its structure is marked; office files always have one. */
  isTagged: z.boolean(),
  /** As the file writes it: «it-IT». */
  language: words,
  title: words,
  /** Whether a viewer is told to show the title, and not the name of the file. */
  showsTitle: z.boolean(),
  /** Whether there are words in it at all, or only pictures of them. */
  hasText: z.boolean(),
  /** Null where that cannot be told. */
  picturesWithoutAlternative: z.number().int().nonnegative().nullable(),
});
export type DocumentCheck = z.infer<typeof documentCheckSchema>;

/** What makes a document hard or impossible to read for somebody. */
export type DocumentLack =
  | "only_pictures"
  | "not_tagged"
  | "no_language"
  | "no_title"
  | "title_not_shown"
  | "pictures_without_alternative";
