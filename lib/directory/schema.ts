import { z } from "zod";
import { onOneLine } from "#lib/editorial/schema";

/** What was typed so far. */
export const suggestionSchema = z.strictObject({
  text: z.string().trim().min(2).max(200),
  limit: z.int().min(1).max(20).default(8),
});
/** With the day for which a role is looked for. */
export const personSuggestionSchema = suggestionSchema.extend({ day: z.iso.date() });
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
