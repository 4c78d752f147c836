import { z } from "zod";
import { textOrNothing, versionedSchema } from "#lib/editorial/schema";

export const MATERIAL_KINDS = ["slides", "document", "recording", "web_page"] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const MATERIAL_VISIBILITIES = ["public", "community"] as const;
export type MaterialVisibility = (typeof MATERIAL_VISIBILITIES)[number];

/** Languages of materials and captions (ISO 639-1), the likeliest first. */
export const LANGUAGES = ["it", "en", "fr", "es", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

const materialRef = z.object(versionedSchema.shape);

/** That some of those who are named agreed to the publication, on which day. */
export const releaseSchema = materialRef.extend({
  names: z.array(z.string().trim().min(1).max(200)).min(1, "Indicare almeno una persona.").max(60),
  givenOn: z.iso.date("Scrivere il giorno."),
  note: textOrNothing(300),
});
export type ReleaseInput = z.input<typeof releaseSchema>;

export const releaseRemovalSchema = materialRef.extend({ releaseId: z.uuid() });
export type ReleaseRemoval = z.input<typeof releaseRemovalSchema>;

export const captionsSchema = materialRef.extend({
  language: z.enum(LANGUAGES, "Scegliere la lingua."),
});
export type CaptionsInput = z.input<typeof captionsSchema>;

/** Why a recording comes out before it has captions, and by when it gets them; or neither. */
export const captionsExcuseSchema = materialRef
  .extend({
    captionsReason: textOrNothing(500),
    captionsDueOn: z.union([
      z.literal("").transform(() => null),
      z.iso.date("Scrivere il giorno."),
    ]),
  })
  .refine(({ captionsReason, captionsDueOn }) => !captionsDueOn || captionsReason, {
    path: ["captionsReason"],
    message: "Scrivere perché i sottotitoli mancano.",
  })
  .refine(({ captionsReason, captionsDueOn }) => !captionsReason || captionsDueOn, {
    path: ["captionsDueOn"],
    message: "Scrivere entro quando ci saranno.",
  });
export type CaptionsExcuse = z.input<typeof captionsExcuseSchema>;

/** What an untagged document says, or why it comes out without. */
export const accessibleSchema = materialRef.extend({
  summary: textOrNothing(20_000),
  untaggedReason: textOrNothing(500),
});
export type AccessibleInput = z.input<typeof accessibleSchema>;

/** What is owed before a material is seen by those it is meant for. */
export type Obstacle =
  | { kind: "captions" }
  /** Of whom no release is recorded, as the programme or the material names them. */
  | { kind: "releases"; names: string[] }
  /** Slides of nobody: who made them is not written, and nobody spoke where they stand. */
  | { kind: "authors" }
  /** Somebody’s computer would be harmed by it. */
  | { kind: "infected" }
  | { kind: "untagged" }
  /** The portal is still reading the document, to know whether it is tagged. */
  | { kind: "unread" };
