import { z } from "zod";
import { isTimeZone } from "#lib/clock";
import { webAddress, written, writtenLine } from "#lib/editorial/schema";
import { completedAddress } from "#lib/links/rules";
import { richTextSchema } from "#lib/rich-text/schema";

const line = writtenLine(300);
const email = z.email("Un indirizzo come nome@ente.it.");
const secureAddress = z
  .string()
  .transform(completedAddress)
  .pipe(z.url({ protocol: /^https$/, error: "Scrivere un indirizzo che comincia con https://." }));

/** Whose portal this is: what the frame of every page says. */
export const siteSchema = z.strictObject({
  name: line,
  tagline: line,
  introduction: written(1000),
  ownerName: line,
  ownerUrl: webAddress.nullable(),
  dpoName: line,
  dpoEmail: email,
  contactEmail: email,
  accessibilityStatementUrl: secureAddress.nullable(),
  contentLicenceName: line,
  contentLicenceUrl: secureAddress,
  timeZone: line.refine(isTimeZone, "Un fuso orario come Europe/Rome."),
});
export type SiteInput = z.infer<typeof siteSchema>;

export const SITE_TEXT_KEYS = ["comunita", "accessibilita", "privacy", "note-legali"] as const;
export type SiteTextKey = (typeof SITE_TEXT_KEYS)[number];

export const siteTextSchema = z.strictObject({
  key: z.enum(SITE_TEXT_KEYS),
  title: line,
  lead: written(1000),
  body: richTextSchema,
});
export type SiteTextInput = z.infer<typeof siteTextSchema>;
