import { z } from "zod";
import { emailOrNothing, idOrNothing, personNameSchema } from "#lib/accounts/schema";
import { onOneLine } from "#lib/editorial/schema";

const fields = z.object({
  name: personNameSchema,
  email: emailOrNothing,
  organisationId: idOrNothing,
  organisationName: onOneLine(z.string().trim().max(200, "Al massimo 200 caratteri.")).default(""),
  zoneId: idOrNothing,
  message: z.string().trim().max(2000, "Al massimo 2.000 caratteri.").default(""),
});
export type AccessRequestInput = z.input<typeof fields>;

/**
 * A request to come in. Whoever comes with an identity that a provider vouched for needs no address
 * to be answered: signing in again tells.
 */
export function accessRequestSchema({ proven }: { proven: boolean }) {
  // Both are looked at even where other fields are wrong: all errors are told at once.
  const always = { when: () => true };
  const typed = (value: unknown) => typeof value === "string" && value.trim() !== "";
  return fields
    .refine(
      ({ organisationId, organisationName }) => typed(organisationId) || typed(organisationName),
      {
        ...always,
        path: ["organisationId"],
        error: "Scegliere l’ente nell’elenco, oppure scriverne il nome.",
      },
    )
    .refine(({ email }) => proven || typed(email), {
      ...always,
      path: ["email"],
      error: "Scrivere un indirizzo e-mail: la risposta arriva lì.",
    });
}

export const approvalSchema = z.object({ id: z.uuid(), organisationId: idOrNothing });
export type ApprovalInput = z.input<typeof approvalSchema>;

export const refusalSchema = z.object({
  id: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(1, "Scrivere il motivo: arriva a chi ha chiesto l’accesso.")
    .max(1000, "Al massimo 1.000 caratteri."),
});
export type RefusalInput = z.input<typeof refusalSchema>;
