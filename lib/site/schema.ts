import { z } from "zod";
import { isTimeZone } from "#lib/clock";
import { richTextSchema } from "#lib/rich-text/schema";

const line = z.string().trim().min(1).max(300);

/** Whose portal this is: what the frame of every page says. */
export const siteSchema = z.strictObject({
  name: line,
  tagline: line,
  introduction: z.string().trim().min(1).max(1000),
  ownerName: line,
  ownerUrl: z.url({ protocol: /^https?$/ }).nullable(),
  dpoName: line,
  dpoEmail: z.email(),
  contactEmail: z.email(),
  accessibilityStatementUrl: z.url({ protocol: /^https$/ }).nullable(),
  contentLicenceName: line,
  contentLicenceUrl: z.url({ protocol: /^https$/ }),
  timeZone: line.refine(isTimeZone, "Un fuso orario come Europe/Rome."),
});
export type SiteInput = z.infer<typeof siteSchema>;

export const SITE_TEXT_KEYS = ["comunita", "accessibilita", "privacy", "note-legali"] as const;
export type SiteTextKey = (typeof SITE_TEXT_KEYS)[number];

export const siteTextSchema = z.strictObject({
  key: z.enum(SITE_TEXT_KEYS),
  title: line,
  lead: z.string().trim().min(1).max(1000),
  body: richTextSchema,
});
export type SiteTextInput = z.infer<typeof siteTextSchema>;
