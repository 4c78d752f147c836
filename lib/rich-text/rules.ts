import type { RichText, RichTextImage } from "#lib/rich-text/schema";
import { slugify } from "#lib/slugs/rules";
import { cutTo } from "#lib/typed-text";

/** What a document may take at most, as it is sent and stored. */
export const MAX_CHARACTERS = 2_000_000;

/** Whether a document is longer than the portal takes. */
export function isTooLong(document: unknown): boolean {
  return (JSON.stringify(document)?.length ?? 0) > MAX_CHARACTERS;
}

interface TextNode {
  type: string;
  text?: string;
  attrs?: object | undefined;
  content?: readonly TextNode[] | undefined;
}

type Picture = RichTextImage["attrs"];

/** The words alone, one block a line: for search and previews. */
export function plainText(richText: RichText): string {
  // What a picture shows is found by search like the words around it.
  return blocksOf(richText.doc, ({ alt }) => alt).join("\n");
}

/** The same for people, who have to see which words are in the text and which tell of a picture. */
export function readableText(richText: RichText): string {
  return blocksOf(richText.doc, ({ alt, decorative }) =>
    decorative ? "Immagine decorativa" : `Immagine: ${alt || "senza testo alternativo"}`,
  ).join("\n");
}

/** Neither words nor pictures. */
export function isEmptyRichText(richText: RichText): boolean {
  return plainText(richText).trim() === "" && picturesOf(richText).length === 0;
}

/** The pictures in order; they stand between blocks, never inside one. */
export function picturesOf(richText: RichText): Picture[] {
  return richText.doc.content.flatMap((block) => (block.type === "image" ? [block.attrs] : []));
}

/** Those of which nobody said yet what they show, nor that they only decorate. */
export function picturesToDescribe(richText: RichText): Picture[] {
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

function blocksOf(node: TextNode, inWords: (picture: Picture) => string): string[] {
  if (node.type === "image") return [inWords(node.attrs as Picture)].filter(Boolean);
  const children = node.content ?? [];
  const isLeafBlock = children.every(
    (child) => child.type === "text" || child.type === "hardBreak",
  );
  if (isLeafBlock) return children.length === 0 ? [] : [inlineText(node)];
  return children.flatMap((child) => blocksOf(child, inWords));
}

function inlineText(node: TextNode): string {
  return (node.content ?? [])
    .map((child) => (child.type === "hardBreak" ? " " : (child.text ?? "")))
    .join("");
}

/** A node as the editor writes it. */
export interface WrittenNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: readonly { type: string; attrs?: Record<string, unknown> }[];
  content?: readonly WrittenNode[];
}

/**
 * What the editor holds, as it is stored; asked at every letter, so it only leaves out what says
 * nothing. Whether it is a text of the portal, the server looks at when it saves.
 */
export function writtenText(doc: WrittenNode): RichText {
  const content = withoutEmptyEnds((doc.content ?? []).map(written));
  return { schemaVersion: 1, doc: { type: "doc", content } } as RichText;
}

function written({ type, text, attrs, marks, content }: WrittenNode): WrittenNode {
  const kept = keptAttributes({ type, attrs });
  return {
    type,
    ...(text !== undefined && { text }),
    ...(kept && { attrs: kept }),
    ...(marks && { marks: marks.map(writtenMark) }),
    ...(content && content.length > 0 && { content: content.map(written) }),
  };
}

function writtenMark({ type, attrs }: { type: string; attrs?: Record<string, unknown> }) {
  return type === "link" ? { type, attrs: { href: attrs?.href } } : { type };
}

/** Tiptap writes every attribute it knows; only those that say something are kept. */
export function keptAttributes(node: {
  type: string;
  attrs?: Record<string, unknown> | undefined;
}): Record<string, unknown> | undefined {
  const { type, attrs = {} } = node;
  switch (type) {
    case "heading":
      return { level: Math.min(4, Math.max(2, Number(attrs.level) || 2)) };
    case "orderedList":
      return Number.isInteger(attrs.start) && attrs.start !== 1
        ? { start: attrs.start }
        : undefined;
    case "tableCell":
    case "tableHeader": {
      const spans = { colspan: attrs.colspan ?? 1, rowspan: attrs.rowspan ?? 1 };
      return spans.colspan === 1 && spans.rowspan === 1 ? undefined : spans;
    }
    case "image": {
      const decorative = attrs.decorative === true;
      const alt = typeof attrs.alt === "string" ? cutTo(attrs.alt.trim(), 500) : "";
      return { fileId: attrs.fileId, alt: decorative ? "" : alt, decorative };
    }
    default:
      return undefined;
  }
}

/** The editor keeps an empty line to write on; before and after a text there is nothing to keep. */
export function withoutEmptyEnds<Block extends { type: string; content?: unknown }>(
  blocks: readonly Block[],
): Block[] {
  const isEmpty = ({ type, content }: Block) => type === "paragraph" && content === undefined;
  const first = blocks.findIndex((block) => !isEmpty(block));
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex((b) => !isEmpty(b)) + 1);
}
