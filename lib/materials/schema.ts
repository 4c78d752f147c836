import { z } from "zod";
import {
  LANGUAGES,
  MATERIAL_KINDS,
  MATERIAL_VISIBILITIES,
  type MaterialKind,
} from "#lib/clearances/schema";
import { textOrNothing, versionedSchema, webAddress } from "#lib/editorial/schema";
import { placeSchema } from "#lib/placements/schema";

/** Open ones first: what a public body pays for is to be used again. */
export const LICENCES = [
  "cc_by",
  "cc_by_sa",
  "cc_by_nc_sa",
  "cc_zero",
  "reserved",
  "not_stated",
] as const;
export type Licence = (typeof LICENCES)[number];

const MOST_AUTHORS = 30;

/** One name a line, or separated by commas. */
const authors = z
  .string()
  .default("")
  .transform((text) => [...new Set(text.split(/[\n,;]/).flatMap((name) => name.trim() || []))])
  .pipe(
    z
      .array(z.string().max(200, "Un nome è troppo lungo."))
      .max(MOST_AUTHORS, `Al massimo ${MOST_AUTHORS} nomi.`),
  );

/** A day, whose first instant where the portal is ends the embargo; or none. */
const embargoDay = z
  .union([z.literal("").transform(() => null), z.iso.date("Scrivere il giorno.")])
  .default("");

/** How a material is described, whoever describes it. */
const described = {
  title: z.string().trim().min(1, "Scrivere il titolo.").max(300, "Al massimo 300 caratteri."),
  kind: z.enum(MATERIAL_KINDS, "Scegliere il tipo."),
  description: textOrNothing(2000),
  authors,
  publisher: textOrNothing(200),
  organisationIds: z.array(z.uuid()).max(30).default([]),
  licence: z.enum(LICENCES, "Scegliere la licenza.").default("not_stated"),
  language: z.enum(LANGUAGES, "Scegliere la lingua.").default("it"),
  visibility: z.enum(MATERIAL_VISIBILITIES, "Scegliere chi lo vede.").default("public"),
  embargoDay,
};

const note = textOrNothing(500);
const places = z.array(placeSchema).min(1, "Scegliere dove si trova.").max(20);

export const newLinkSchema = z.object({
  ...described,
  places,
  url: webAddress,
  demonstration: z.boolean().default(false),
});
export type NewLinkInput = z.input<typeof newLinkSchema>;

/** A file is no page of another site. */
const fileKind = described.kind.refine(
  (kind: MaterialKind) => kind !== "web_page",
  "Un file non è una pagina: scegliere un altro tipo.",
);

export const newFileSchema = z.object({ ...described, kind: fileKind, places, note });
export type NewFileInput = z.input<typeof newFileSchema>;

export const materialRefSchema = z.object(versionedSchema.shape);
export type MaterialRef = z.input<typeof materialRefSchema>;

export const newVersionSchema = materialRefSchema.extend({ note });
export type NewVersionInput = z.input<typeof newVersionSchema>;

export const materialEditSchema = materialRefSchema.extend(described);
export type MaterialEdit = z.input<typeof materialEditSchema>;

export const newPlaceSchema = materialRefSchema.extend({ place: placeSchema });
export type NewPlace = z.input<typeof newPlaceSchema>;

export const placeRemovalSchema = materialRefSchema.extend({ placementId: z.uuid() });
export type PlaceRemoval = z.input<typeof placeRemovalSchema>;

export const placeMoveSchema = placeRemovalSchema.extend({ place: placeSchema });
export type PlaceMove = z.input<typeof placeMoveSchema>;
