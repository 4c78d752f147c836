import type { RichText, RichTextImage } from "#lib/rich-text/schema";
import { slugify } from "#lib/slugs/rules";

interface TextNode {
  type: string;
  text?: string;
  attrs?: object | undefined;
  content?: readonly TextNode[] | undefined;
}

/** The words alone, one block a line: for search and previews. */
export function plainText(richText: RichText): string {
  return blocksOf(richText.doc).join("\n");
}

/** Neither words nor pictures. */
export function isEmptyRichText(richText: RichText): boolean {
  return plainText(richText).trim() === "" && picturesOf(richText).length === 0;
}

/** The pictures in order; they stand between blocks, never inside one. */
export function picturesOf(richText: RichText): RichTextImage["attrs"][] {
  return richText.doc.content.flatMap((block) => (block.type === "image" ? [block.attrs] : []));
}

/** Those of which nobody said yet what they show, nor that they only decorate. */
export function picturesToDescribe(richText: RichText): RichTextImage["attrs"][] {
  return picturesOf(richText).filter(({ alt, decorative }) => !decorative && alt.trim() === "");
}

export interface Heading {
  id: string;
  level: number;
  text: string;
}

/** The headings in order, with the ids the renderer gives them. */
export function headingsOf(richText: RichText): Heading[] {
  const seen = new Map<string, number>();
  return richText.doc.content.flatMap((block) => {
    if (block.type !== "heading") return [];
    const text = inlineText(block);
    const base = slugify(text);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return [{ id: count === 1 ? base : `${base}-${count}`, level: block.attrs.level, text }];
  });
}

function blocksOf(node: TextNode): string[] {
  // What a picture shows is found by search like the words around it.
  if (node.type === "image") return [(node.attrs as RichTextImage["attrs"]).alt].filter(Boolean);
  const children = node.content ?? [];
  const isLeafBlock = children.every(
    (child) => child.type === "text" || child.type === "hardBreak",
  );
  if (isLeafBlock) return children.length === 0 ? [] : [inlineText(node)];
  return children.flatMap(blocksOf);
}

function inlineText(node: TextNode): string {
  return (node.content ?? [])
    .map((child) => (child.type === "hardBreak" ? " " : (child.text ?? "")))
    .join("");
}
