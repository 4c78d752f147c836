import type { HtmlNode } from "#lib/html-runs/schema";
import { HTML_NOTES } from "#lib/html-text/messages";
import { readHtml } from "#lib/html-text/rules";

interface Written {
  type: string;
  text?: string;
  attrs?: object;
  marks?: readonly { type: string; attrs?: { href: string } }[];
  content?: readonly Written[];
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: "p",
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  blockquote: "blockquote",
  tableRow: "tr",
  tableHeader: "th",
  tableCell: "td",
};

/**
 * What is on the clipboard, of Word, Google Docs, a web page, as HTML with only what a text may
 * have; and in words what was left out.
 */
export function cleanPastedHtml(nodes: readonly HtmlNode[]): { html: string; notes: string[] } {
  const { blocks, isInline, notes } = readHtml(nodes);
  const [only] = blocks;
  const html =
    isInline && only?.type === "paragraph" && blocks.length === 1
      ? innerHtml(only)
      : blocks.map(htmlOf).join("");
  return { html, notes: notes.map((note) => HTML_NOTES[note]) };
}

/** Typewriters have one apostrophe, print has another: «l'esperienza» is «l’esperienza». */
export function withPrintedApostrophes(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})|(?<=(?<!\p{L})po)'(?!\p{L})/giu, "’");
}

function htmlOf(node: Written): string {
  if (node.type === "text") return markedHtml(node);
  if (node.type === "hardBreak") return "<br>";
  if (node.type === "table") return `<table><tbody>${innerHtml(node)}</tbody></table>`;
  const attrs = (node.attrs ?? {}) as Record<string, unknown>;
  const tag = node.type === "heading" ? `h${attrs.level}` : TAGS[node.type];
  if (!tag) return "";
  const kept = ["start", "colspan", "rowspan"].flatMap((name) =>
    (attrs[name] ?? 1) === 1 ? [] : [` ${name}="${Number(attrs[name])}"`],
  );
  return `<${tag}${kept.join("")}>${innerHtml(node)}</${tag}>`;
}

function innerHtml(node: Written): string {
  return (node.content ?? []).map(htmlOf).join("");
}

function markedHtml({ text = "", marks = [] }: Written): string {
  return marks.toReversed().reduce(
    (inner, { type, attrs }) => {
      if (type === "link") return `<a href="${escaped(attrs?.href ?? "")}">${inner}</a>`;
      return type === "bold" ? `<strong>${inner}</strong>` : `<em>${inner}</em>`;
    },
    escaped(withPrintedApostrophes(text)),
  );
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
