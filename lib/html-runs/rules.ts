import type { HtmlElement, HtmlNode } from "#lib/html-runs/schema";
import { withoutTracking } from "#lib/links/rules";
import { isAllowedHref } from "#lib/rich-text/schema";

/** How the words are set at a place of the tree. */
export interface Marks {
  bold?: boolean;
  italic?: boolean;
  href?: string | undefined;
}

/** A stretch of words set alike, a line break, or a picture that stands among them. */
export type Run =
  | { kind: "text"; text: string; marks: Marks }
  | { kind: "break" }
  | { kind: "picture"; src: string; alt: string };

type Inline = { type: "text"; text: string; marks?: InlineMark[] } | { type: "hardBreak" };
type InlineMark = { type: "bold" | "italic" } | { type: "link"; attrs: { href: string } };

const DROPPED =
  /^(script|style|meta|link|title|head|base|template|noscript|iframe|object|embed|svg|math|button|input|select|option|textarea|audio|video|canvas|xml|map|[vwm]:.+|o:(?!p$).+)$/;
const BLOCK =
  /^(address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

export function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node !== "string";
}

/** Carries no words: scripts, styles, drawings, forms, what Word keeps for itself. */
export function isDropped({ tag, attributes }: HtmlElement): boolean {
  return (
    DROPPED.test(tag) || /(^|;)\s*(display:\s*none|mso-hide:\s*all)/i.test(attributes.style ?? "")
  );
}

export function isBlock({ tag }: HtmlElement): boolean {
  return BLOCK.test(tag);
}

export function hasBlocks(element: HtmlElement): boolean {
  return element.children.some(
    (child) => isElement(child) && !isDropped(child) && (isBlock(child) || hasBlocks(child)),
  );
}

/** The setting of what stands inside `element`. Its style wins over its tag, as in a browser. */
export function markedBy(element: HtmlElement, marks: Marks, refused: () => void): Marks {
  const { tag, attributes } = element;
  const style = attributes.style ?? "";
  const weight = /(?:^|;)\s*font-weight:\s*([a-z]+|\d+)/i.exec(style)?.[1]?.toLowerCase();
  const slope = /(?:^|;)\s*font-style:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase();
  const next: Marks = { ...marks };
  if (tag === "b" || tag === "strong") next.bold = true;
  if (tag === "i" || tag === "em" || tag === "cite") next.italic = true;
  if (weight && weight !== "inherit") next.bold = /^(bold|bolder|[6-9]00)$/.test(weight);
  if (slope && slope !== "inherit") next.italic = /^(italic|oblique)$/.test(slope);
  if (tag === "a" && attributes.href) {
    const href = withoutTracking(attributes.href.trim());
    // The names inside the other page are not kept, so a link to one of them would lead nowhere.
    if (href.startsWith("#")) next.href = undefined;
    else if (isAllowedHref(href)) next.href = href;
    else refused();
  }
  return next;
}

/** Everything inline below the nodes, in order; blocks among them are read as their words. */
export function collectRuns(
  nodes: readonly HtmlNode[],
  marks: Marks,
  skip: (element: HtmlElement) => boolean,
  refused: () => void,
): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (!isElement(node)) return [{ kind: "text", text: node, marks }];
    if (isDropped(node) || skip(node)) return [];
    if (node.tag === "br") return [{ kind: "break" }];
    if (node.tag === "img") {
      return [{ kind: "picture", src: node.attributes.src ?? "", alt: node.attributes.alt ?? "" }];
    }
    return collectRuns(node.children, markedBy(node, marks, refused), skip, refused);
  });
}

/** Runs as rich text: spaces as a browser shows them, none at the ends, neighbours alike joined. */
export function inlineOf(runs: readonly Run[]): Inline[] {
  const out: Inline[] = [];
  let pendingSpace: Marks | null = null;
  let atStart = true;
  const add = (text: string, marks: Marks) => {
    const last = out.at(-1);
    const wanted = inlineMarks(marks);
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(wanted)) {
      last.text += text;
    } else {
      out.push({ type: "text", text, ...(wanted.length > 0 && { marks: wanted }) });
    }
  };
  for (const run of runs) {
    if (run.kind === "break") {
      if (!atStart) out.push({ type: "hardBreak" });
      pendingSpace = null;
      atStart = true;
    } else if (run.kind === "text") {
      const text = run.text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ");
      if (text.startsWith(" ")) pendingSpace ??= run.marks;
      const words = text.trim();
      if (words === "") continue;
      // A space between words set differently belongs to neither: no link or bold ends in one.
      if (pendingSpace && !atStart) add(" ", sameMarks(out.at(-1), run.marks) ? run.marks : {});
      add(words, run.marks);
      pendingSpace = text.endsWith(" ") ? run.marks : null;
      atStart = false;
    }
  }
  while (out.at(-1)?.type === "hardBreak") out.pop();
  return out;
}

export function wordsOf(runs: readonly Run[]): string {
  return inlineOf(runs)
    .map((part) => (part.type === "text" ? part.text : " "))
    .join("");
}

function sameMarks(last: Inline | undefined, marks: Marks): boolean {
  return (
    last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(inlineMarks(marks))
  );
}

function inlineMarks({ bold, italic, href }: Marks): InlineMark[] {
  return [
    ...(href === undefined ? [] : [{ type: "link" as const, attrs: { href } }]),
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(italic ? [{ type: "italic" as const }] : []),
  ];
}
