import { z } from "zod";

const noTalk = z.literal("").transform(() => null);

/** Where a material is to stand: at a meeting or one of its talks, at a lab, at a news item. */
export const placeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("meeting"),
    id: z.uuid(),
    talkId: z.union([noTalk, z.uuid()]).nullable().default(null),
    /** Where the talk begins in a recording. */
    startSeconds: z.number().int().min(0).max(360_000).nullable().default(null),
  }),
  z.object({ kind: z.literal("lab"), id: z.uuid() }),
  z.object({ kind: z.literal("news_item"), id: z.uuid() }),
]);
export type Place = z.infer<typeof placeSchema>;
export type PlaceInput = z.input<typeof placeSchema>;
