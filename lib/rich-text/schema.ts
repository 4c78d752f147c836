import { z } from "zod";

/** The marks and nodes the portal keeps; whatever else arrives is refused, not guessed at. */
const linkMark = z.strictObject({
  type: z.literal("link"),
  attrs: z.strictObject({
    // Browsers drop line breaks and read a backslash as a slash: neither belongs in an address.
    href: z.string().regex(/^(?:https?:\/\/|mailto:|\/(?!\/)|#)[^\s\\\p{Cc}]*$/u),
  }),
});
const plainMark = z.strictObject({ type: z.enum(["bold", "italic"]) });

const textNode = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z.array(z.union([plainMark, linkMark])).exactOptional(),
});
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const inline = z.array(z.union([textNode, hardBreak])).exactOptional();

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inline });
// The page's own title is level 1: text starts at level 2.
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.int().min(2).max(4) }),
  content: inline,
});

type ListItem = {
  type: "listItem";
  content: (z.infer<typeof paragraph> | List)[];
};
type List = {
  type: "bulletList" | "orderedList";
  content: ListItem[];
};
const list: z.ZodType<List> = z.lazy(() =>
  z.strictObject({
    type: z.enum(["bulletList", "orderedList"]),
    content: z.array(listItem).min(1),
  }),
);
const listItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({
    type: z.literal("listItem"),
    content: z.array(z.union([paragraph, list])).min(1),
  }),
);

const blockquote = z.strictObject({
  type: z.literal("blockquote"),
  content: z.array(paragraph).min(1),
});
const cell = z.strictObject({
  type: z.enum(["tableCell", "tableHeader"]),
  content: z.array(z.union([paragraph, list])).min(1),
});
const table = z.strictObject({
  type: z.literal("table"),
  content: z
    .array(z.strictObject({ type: z.literal("tableRow"), content: z.array(cell).min(1) }))
    .min(1),
});

const block = z.union([paragraph, heading, list, blockquote, table]);

/** Rich text as it is stored: a Tiptap document and the version of this schema. */
export const richTextSchema = z.strictObject({
  schemaVersion: z.literal(1),
  doc: z.strictObject({ type: z.literal("doc"), content: z.array(block) }),
});

export type RichText = z.infer<typeof richTextSchema>;

export const EMPTY_RICH_TEXT: RichText = { schemaVersion: 1, doc: { type: "doc", content: [] } };
