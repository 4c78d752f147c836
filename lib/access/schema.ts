import { z } from "zod";
import { emailSchema, idOrNothing, personNameSchema } from "#lib/accounts/schema";

const emailOrNothing = z
  .union([z.literal(""), emailSchema])
  .default("")
  .transform((email) => email || null);

export const accessRequestSchema = z
  .object({
    name: personNameSchema,
    email: emailOrNothing,
    organisationId: idOrNothing,
    organisationName: z.string().trim().max(200, "Al massimo 200 caratteri.").default(""),
    zoneId: idOrNothing,
    message: z.string().trim().max(2000, "Al massimo 2.000 caratteri.").default(""),
  })
  .refine(({ organisationId, organisationName }) => organisationId || organisationName, {
    path: ["organisationId"],
    error: "Scegliere l’ente nell’elenco, oppure scriverne il nome.",
  });
export type AccessRequestInput = z.input<typeof accessRequestSchema>;

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
