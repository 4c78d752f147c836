import { z } from "zod";

/** What is named in forms by a label of its own. */
export const NAMED_REGISTERS = ["people", "organisations"] as const;
export type NamedRegister = (typeof NAMED_REGISTERS)[number];

/** How addresses call them. */
export const REGISTER_WORDS: Record<NamedRegister, string> = {
  people: "persone",
  organisations: "enti",
};

export const nameSuggestionSchema = z.strictObject({
  register: z.enum(NAMED_REGISTERS),
  text: z.string().trim().min(2).max(300),
  limit: z.int().min(1).max(20).default(8),
});
export type NameSuggestionInput = z.input<typeof nameSuggestionSchema>;
