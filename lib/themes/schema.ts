import { z } from "zod";

export const thematicAreaSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1).max(4000).nullable(),
  parentId: z.uuid().nullable(),
  position: z.int().min(0),
  demonstration: z.boolean(),
});
export type ThematicAreaInput = z.infer<typeof thematicAreaSchema>;

export const yearFocusSchema = z.strictObject({
  year: z.int().min(1900).max(2200),
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1).max(2000),
  thematicAreaId: z.uuid().nullable(),
});
export type YearFocusInput = z.infer<typeof yearFocusSchema>;
