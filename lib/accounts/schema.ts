import { z } from "zod";
import { versionedSchema } from "#lib/editorial/schema";

export const ROLES = ["newsroom", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** Why somebody may not suspend somebody else. */
export type SuspensionObstacle = "own_account" | "has_rights" | "other_organisations";

/** An address as it is kept: in small letters, and without characters that only look like others. */
export const emailSchema = z
  .string()
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .email("Scrivere un indirizzo e-mail completo, come nome@ente.it.")
      .max(254, "L’indirizzo è troppo lungo."),
  );

export const emailOrNothing = z
  .union([z.literal(""), emailSchema])
  .default("")
  .transform((email) => email || null);

export const personNameSchema = z
  .string()
  .trim()
  .min(1, "Scrivere nome e cognome.")
  .max(120, "Il nome è troppo lungo: al massimo 120 caratteri.");

/** What a list whose first choice is none sends. */
export const idOrNothing = z
  .union([z.uuid(), z.literal("")])
  .default("")
  .transform((id) => id || null);

const ids = z.array(z.uuid()).max(50);

export const newAccountSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema.nullable(),
  state: z.enum(["invited", "active"]),
  roles: z.array(z.enum(ROLES)).default([]),
  organisationIds: ids.default([]),
  referentOf: ids.default([]),
  coordinatorOf: ids.default([]),
  zoneIds: ids.default([]),
  emailExempt: z.boolean().default(false),
  demonstration: z.boolean().default(false),
});
export type NewAccountInput = z.input<typeof newAccountSchema>;

export const ownNameSchema = z.strictObject({ name: personNameSchema });

/** For which organisations and in which zones somebody works. */
export const belongingSchema = versionedSchema.extend({ organisationIds: ids, zoneIds: ids });
export type BelongingInput = z.input<typeof belongingSchema>;

/** What an account may do beyond being a member. */
export const rightsSchema = versionedSchema.extend({
  roles: z.array(z.enum(ROLES)),
  /** The organisations it belongs to, and those of them whose referent it is. */
  organisationIds: ids,
  referentOf: ids,
  coordinatorOf: ids,
  emailExempt: z.boolean(),
});
export type RightsInput = z.input<typeof rightsSchema>;
