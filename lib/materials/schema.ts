import { z } from "zod";
import { versionedSchema, webAddress } from "#lib/editorial/schema";

export const MATERIAL_KINDS = ["slides", "document", "recording", "web_page"] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** A material at a public address, and where it was presented. */
export const materialLinkSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  kind: z.enum(MATERIAL_KINDS),
  url: webAddress,
  publisher: z.string().trim().min(1).max(200).nullable(),
  demonstration: z.boolean(),
  placements: z.array(z.strictObject({ meetingId: z.uuid(), talkId: z.uuid().nullable() })).min(1),
});
export type MaterialLink = z.infer<typeof materialLinkSchema>;

const title = z.string().trim().min(1, "Scrivere il titolo.").max(300, "Al massimo 300 caratteri.");
const none = z.string().trim().max(200, "Al massimo 200 caratteri.").default("");
const publisher = none.transform((text) => text || null);
const kind = z.enum(MATERIAL_KINDS, "Scegliere il tipo.");
const talkId = z.union([z.literal("").transform(() => null), z.uuid()]).default("");
const note = z
  .string()
  .trim()
  .max(500, "Al massimo 500 caratteri.")
  .default("")
  .transform((text) => text || null);

/** A material as a form of the newsroom describes it: at a meeting, at one of its talks if known. */
const described = z.object({ meetingId: z.uuid(), talkId, title, kind, publisher });

export const newLinkSchema = described.extend({
  url: webAddress,
});
export type NewLinkInput = z.input<typeof newLinkSchema>;

export const newFileSchema = described.extend({ note });
export type NewFileInput = z.input<typeof newFileSchema>;

export const materialRefSchema = z.object(versionedSchema.shape);
export type MaterialRef = z.input<typeof materialRefSchema>;

export const newVersionSchema = materialRefSchema.extend({ note });
export type NewVersionInput = z.input<typeof newVersionSchema>;

export const materialEditSchema = materialRefSchema.extend({
  title,
  kind,
  publisher,
  meetingId: z.uuid(),
  talkId,
});
export type MaterialEdit = z.input<typeof materialEditSchema>;
