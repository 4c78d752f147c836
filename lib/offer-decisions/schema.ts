import { z } from "zod";
import { materialRefSchema } from "#lib/materials/schema";
import { versionRefSchema } from "#lib/offers/schema";

const reason = z
  .string()
  .trim()
  .min(1, "Scrivere il motivo: lo leggerà chi ha fatto la proposta.")
  .max(1000, "Al massimo 1000 caratteri.");

export const reasonedSchema = materialRefSchema.extend({ reason });
export type Reasoned = z.input<typeof reasonedSchema>;

export const versionRefusalSchema = versionRefSchema.extend({ reason });
export type VersionRefusal = z.input<typeof versionRefusalSchema>;
