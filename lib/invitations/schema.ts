import { z } from "zod";
import { emailSchema, idOrNothing, personNameSchema } from "#lib/accounts/schema";
import { tokenSchema } from "#lib/sign-in/schema";

export const invitationSchema = z.object({
  name: personNameSchema,
  email: emailSchema,
  organisationId: idOrNothing,
  zoneId: idOrNothing,
});
export type InvitationInput = z.input<typeof invitationSchema>;

export const acceptanceSchema = z.object({
  token: tokenSchema,
  /** Asked of whoever the invitation could not know: the first administrator. */
  name: personNameSchema.optional(),
  email: emailSchema.optional(),
});
export type AcceptanceInput = z.input<typeof acceptanceSchema>;

/** Where somebody who has an account reads their mail from now on. */
export const addressSchema = z.object({ accountId: z.string(), email: emailSchema });
export type AddressInput = z.input<typeof addressSchema>;
