import { z } from "zod";

export const MATERIAL_KINDS = ["slides", "document", "recording", "web_page"] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** A material at a public address, and where it was presented. */
export const materialLinkSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  kind: z.enum(MATERIAL_KINDS),
  url: z.url({ protocol: /^https?$/ }),
  publisher: z.string().trim().min(1).max(200).nullable(),
  demonstration: z.boolean(),
  placements: z.array(z.strictObject({ meetingId: z.uuid(), talkId: z.uuid().nullable() })).min(1),
});
export type MaterialLink = z.infer<typeof materialLinkSchema>;
