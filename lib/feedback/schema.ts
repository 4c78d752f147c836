import { z } from "zod";
import { emailOrNothing } from "#lib/accounts/schema";
import { lineOrNothing, versionedSchema } from "#lib/editorial/schema";

/** What somebody tells in words of their own. */
export const toldSchema = (longest: number, empty: string) =>
  z.string().trim().min(1, empty).max(longest, `Al massimo ${longest} caratteri.`);

/** An address of the portal, or the words by which somebody calls a page. */
export const pageToldSchema = toldSchema(300, "Scrivere quale pagina: l’indirizzo o il titolo.");

export const accessibilityReportSchema = z.object({
  page: pageToldSchema,
  text: toldSchema(4000, "Scrivere che cosa non funziona, o che cosa serve."),
  name: lineOrNothing(120),
  email: emailOrNothing,
});
export type AccessibilityReportInput = z.input<typeof accessibilityReportSchema>;

export const ratingSchema = z.object({
  page: pageToldSchema,
  useful: z.enum(["si", "no"], "Scegliere «Sì» o «No».").transform((answer) => answer === "si"),
  comment: lineOrNothing(1000),
});
export type RatingInput = {
  page: string;
  useful: string;
  comment?: string;
};

const answer = toldSchema(4000, "Scrivere la risposta, o il motivo.");

export const replySchema = z.object({ ...versionedSchema.shape, answer });
export type ReplyInput = z.input<typeof replySchema>;

export const closingSchema = z.object({
  ...versionedSchema.shape,
  outcome: z.enum(["answered_otherwise", "dismissed"], "Scegliere come si chiude."),
  answer,
});
export type ClosingInput = {
  id: string;
  version: number | string;
  outcome: string;
  answer: string;
};
