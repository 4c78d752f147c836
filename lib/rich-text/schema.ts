import { z } from "zod";
import { isOversized } from "#lib/typed-text";

/** Where a link may lead: the web, an address for mail, a page of this site, a part of this page. */
export function isAllowedHref(href: string): boolean {
  // Browsers drop line breaks and read a backslash as a slash: neither belongs in an address.
  if (/[\s\\\p{C}]/u.test(href) || href.length > 2000) return false;
  if (/^https?:\/\//i.test(href)) return URL.canParse(href);
  return /^(mailto:[^@]+@[^@]+|\/(?![/\\]).*|#.+)$/.test(href) || href === "/";
}

const linkMark = z.strictObject({
  type: z.literal("link"),
  attrs: z.strictObject({ href: z.string().refine(isAllowedHref) }),
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

/** The page's own title is level 1: text starts at level 2. */
export const HEADING_LEVELS = [2, 3, 4] as const;
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.int().min(2).max(4) }),
  content: inline,
});

type ListItem = {
  type: "listItem";
  content: (z.infer<typeof paragraph> | List)[];
};
type List =
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; attrs?: { start: number }; content: ListItem[] };
const items = z.lazy(() => z.array(listItem).min(1));
const list: z.ZodType<List> = z.union([
  z.strictObject({ type: z.literal("bulletList"), content: items }),
  z.strictObject({
    type: z.literal("orderedList"),
    attrs: z.strictObject({ start: z.int().min(0).max(9999) }).exactOptional(),
    content: items,
  }),
]);
const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal("listItem"),
  content: z
    .array(z.union([paragraph, list]))
    .min(1)
    .refine(([first]) => first?.type === "paragraph"),
});

const blockquote = z.strictObject({
  type: z.literal("blockquote"),
  content: z.array(paragraph).min(1),
});

const span = (max: number) => z.int().min(1).max(max);
const cell = z.strictObject({
  type: z.enum(["tableCell", "tableHeader"]),
  attrs: z.strictObject({ colspan: span(50), rowspan: span(500) }).exactOptional(),
  content: z.array(z.union([paragraph, list])).min(1),
});
const table = z.strictObject({
  type: z.literal("table"),
  content: z
    .array(z.strictObject({ type: z.literal("tableRow"), content: z.array(cell).min(1) }))
    .min(1),
});

/**
 * A picture by the id of its file. What it shows is said in `alt`; one that only decorates says
 * nothing. In a draft neither may be decided yet; `picturesToDescribe` names those.
 */
const image = z
  .strictObject({
    type: z.literal("image"),
    attrs: z.strictObject({
      fileId: z.uuid(),
      alt: z.string().max(500),
      decorative: z.boolean(),
    }),
  })
  .refine(({ attrs }) => !attrs.decorative || attrs.alt === "");

const block = z.union([paragraph, heading, list, blockquote, table, image]);

const doc = z.strictObject({ type: z.literal("doc"), content: z.array(block) });

/** Rich text as it is stored: a Tiptap document and the version of this schema. */
export const richTextSchema = z.strictObject({
  schemaVersion: z.literal(1),
  // The schemas of lists follow them down: how far is looked at first.
  doc: z.custom<z.input<typeof doc>>((value) => !isOversized(value)).pipe(doc),
});

export type RichText = z.infer<typeof richTextSchema>;
export type RichTextBlock = RichText["doc"]["content"][number];
export type RichTextImage = z.infer<typeof image>;

export const EMPTY_RICH_TEXT: RichText = { schemaVersion: 1, doc: { type: "doc", content: [] } };
