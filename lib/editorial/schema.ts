import { z } from "zod";
import { isTimeZone } from "#lib/clock";
import { NO_ADDRESS } from "#lib/links/messages";
import { completedAddress } from "#lib/links/rules";
import { picturesToDescribe } from "#lib/rich-text/rules";
import { richTextSchema } from "#lib/rich-text/schema";
import { isOneLine } from "#lib/typed-text";

/** As many as the database counts: beyond it a number is no version, and no reason for a defect. */
const LAST_VERSION = 2 ** 31 - 1;

/** Who wants to change something says which version was read; a form says it in figures. */
export const versionedSchema = z.strictObject({
  id: z.uuid(),
  version: z.coerce.number<number | string>().int().positive().max(LAST_VERSION),
});
export type Versioned = z.infer<typeof versionedSchema>;
export type VersionedInput = z.input<typeof versionedSchema>;

/** The pages that are drafted, reviewed and published; each has its own state. */
export const PAGE_KINDS = ["meeting", "report", "news_item"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export const pageSchema = z.strictObject({ kind: z.enum(PAGE_KINDS), id: z.uuid() });
export type PageRef = z.infer<typeof pageSchema>;

export const versionedPageSchema = z.strictObject({
  ...pageSchema.shape,
  ...versionedSchema.shape,
});
export type VersionedPage = z.infer<typeof versionedPageSchema>;

/** What author and reviewer write to each other. */
export const noteTextSchema = z.string().trim().min(1, "Scrivere una nota.").max(4000);

/** A moment as people choose it: a day and an hour where they are. */
export const scheduleSchema = z.strictObject({
  ...versionedPageSchema.shape,
  day: z.iso.date("Scegliere un giorno."),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Scrivere un’ora come 09:30."),
  timeZone: z.string().refine(isTimeZone, "Un fuso orario come Europe/Rome."),
});
export type Schedule = z.infer<typeof scheduleSchema>;

/**
 * The same in a form, where it is not called like the day and the time of a meeting, which may be in
 * the way of publishing too.
 */
export const momentSchema = z.object({
  onDay: z.iso.date("Scegliere un giorno."),
  atTime: z.string().min(1, "Scegliere un’ora."),
});

/** Said of a field that must not stay empty. */
export const TO_WRITE = "Da scrivere.";

/** A text that a published page must have. */
export const written = (longest: number) =>
  z.string().trim().min(1, TO_WRITE).max(longest, `Al massimo ${longest} caratteri.`);

const NOT_ONE_LINE = "Su una riga sola, senza caratteri invisibili.";

/** A name, a title: one line, whatever it says. */
export const onOneLine = <T extends z.ZodType<string>>(text: T) =>
  text.refine(isOneLine, NOT_ONE_LINE);

/** A line that a published page must have. */
export const writtenLine = (longest: number) => onOneLine(written(longest));

const short = (longest: number) =>
  z.string().trim().max(longest, `Al massimo ${longest} caratteri.`);

const orNothing = (text: z.ZodType<string, string>) =>
  text.default("").transform((given) => given || null);

/** A text that may stay empty. */
export const textOrNothing = (longest: number) => orNothing(short(longest));

/** A line that may stay empty. */
export const lineOrNothing = (longest: number) => orNothing(onOneLine(short(longest)));

/** A field left empty is a field without a value. */
export function optional<T extends z.ZodType>(field: T) {
  const blank = (value: unknown) =>
    typeof value === "string" && value.trim() === "" ? null : value;
  return z.preprocess(blank, field.nullable());
}

/** The same while somebody is still writing: whatever was typed is kept, half a word too. */
export const typed = z.string().max(20_000);

/** The address of a page; where `https://` was left out it is added, as the fields do. */
export const webAddress = z
  .string()
  .transform(completedAddress)
  .pipe(z.url({ protocol: /^https?$/, error: NO_ADDRESS }));

/** Text that may be published: of every picture it is said what it shows, or that it decorates. */
export const publishedText = richTextSchema.refine(
  (text) => picturesToDescribe(text).length === 0,
  { error: "Ci sono immagini senza testo alternativo.", path: ["picture"] },
);
