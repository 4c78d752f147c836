import { z } from "zod";
import { onOneLine } from "#lib/editorial/schema";

/** What was typed so far, and the day for which a role is looked for. */
export const suggestionSchema = z.strictObject({
  text: z.string().trim().min(2).max(200),
  day: z.iso.date(),
  limit: z.int().min(1).max(20).default(8),
});
export type SuggestionInput = z.input<typeof suggestionSchema>;

export const newPersonNameSchema = z.strictObject({
  givenName: onOneLine(z.string().trim().max(200)),
  familyName: onOneLine(z.string().trim().min(1).max(200)),
});

export const newOrganisationNameSchema = z.strictObject({
  name: onOneLine(z.string().trim().min(1).max(200)),
  acronym: onOneLine(z.string().trim().max(200)).nullable(),
});

export const meetingSuggestionSchema = z.strictObject({
  text: z.string().trim().min(2).max(200),
  limit: z.int().min(1).max(20),
});
