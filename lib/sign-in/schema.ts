import { z } from "zod";
import { emailSchema } from "#lib/accounts/schema";

export const signInRequestSchema = z.object({
  email: emailSchema,
  /** Where to go once signed in; made safe by `pathWithin`. */
  callbackUrl: z.string().max(2000).default(""),
});
export type SignInRequestInput = z.input<typeof signInRequestSchema>;

/** A secret that was handed out in a link or a cookie. */
export const tokenSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9_-]{20,100}$/,
    "Il collegamento è incompleto: copiarlo per intero dal messaggio.",
  );
