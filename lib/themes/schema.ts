import { z } from "zod";
import { written } from "#lib/editorial/schema";

export const thematicAreaSchema = z.strictObject({
  name: written(200),
  description: written(4000).nullable(),
  parentId: z.uuid().nullable(),
  position: z.int("Un numero intero.").min(0, "Un numero da 0 in su."),
  demonstration: z.boolean(),
});
export type ThematicAreaInput = z.infer<typeof thematicAreaSchema>;

const YEAR = "Un anno come 2021.";

export const yearFocusSchema = z.strictObject({
  year: z.int(YEAR).min(1900, YEAR).max(2200, YEAR),
  title: written(200),
  description: written(2000),
  thematicAreaId: z.uuid().nullable(),
});
export type YearFocusInput = z.infer<typeof yearFocusSchema>;

/** Who archives what is said of a year names the version that was read. */
export const focusVersionSchema = z.strictObject({
  year: yearFocusSchema.shape.year,
  version: z.int().positive(),
});
export type FocusVersion = z.infer<typeof focusVersionSchema>;
