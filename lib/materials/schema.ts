import { z } from "zod";
import { versionedSchema, webAddress } from "#lib/editorial/schema";

export const MATERIAL_KINDS = ["slides", "document", "recording", "web_page"] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** The largest file that a plain form sends. */
export const MATERIAL_BYTES = 50_000_000;

/** What may be attached, and how the name of such a file ends. */
export const FILE_ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.openxmlformats-officedocument.presentationml.slideshow": "ppsx",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.oasis.opendocument.presentation": "odp",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

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
