import { inlineOf, isElement, type Run, wordsOf } from "#lib/html-runs/rules";
import type { HtmlElement, HtmlNode } from "#lib/html-runs/schema";
import type { RichTextBlock } from "#lib/rich-text/schema";

type Paragraph = Extract<RichTextBlock, { type: "paragraph" }>;
type Inline = NonNullable<Paragraph["content"]>;
type List = Extract<RichTextBlock, { type: "bulletList" | "orderedList" }>;

/** An item that stands alone, as Word writes them: a paragraph that says how deep it is. */
export interface Item {
  type: "item";
  depth: number;
  ordered: boolean;
  start: number;
  content: Inline;
}

const BULLET = /^[•·▪▫■□◦‣●○–—*\u00b7\uf0a7\uf0b7\uf0d8-]\s+/;
const CERTAIN_BULLET = /^[•▪▫■□◦‣●○\u00b7\uf0a7\uf0b7\uf0d8]\s*/;
const NUMBER = /^\(?(\d{1,3})[.)]\s+/;
const WORD_MARKER = /^(?:[•·▪■§o–\uf0a7\uf0b7\uf0d8-]|\(?(?:\d{1,3}|[a-z]{1,4})[.)])\s+/i;

/**
 * The item that a paragraph of Word's clipboard is, if it is one. There a list is paragraphs with
 * `mso-list:l0 level2 lfo1`, their bullet or number typed in a span that browsers are to ignore.
 */
export function itemOfWord(
  element: HtmlElement,
  runsOf: (nodes: readonly HtmlNode[], skip?: (element: HtmlElement) => boolean) => Run[],
): Item | undefined {
  if (element.tag !== "p") return undefined;
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(element.attributes.style ?? "")?.[1];
  const isListParagraph = /\bMsoListParagraph/.test(element.attributes.class ?? "");
  if (!level && !isListParagraph) return undefined;
  const isMarker = ({ attributes }: HtmlElement) =>
    /mso-list:\s*ignore/i.test(attributes.style ?? "");
  const typed = wordsOf(markersIn(element, isMarker).flatMap((marker) => runsOf([marker])));
  const runs = runsOf(element.children, isMarker);
  const written = typed === "" ? WORD_MARKER.exec(wordsOf(runs))?.[0].trim() : typed;
  // A paragraph that goes on under an item has the class of one and no marker.
  if (!level && !written) return undefined;
  const content =
    typed === "" && written ? withoutStart(inlineOf(runs), WORD_MARKER) : inlineOf(runs);
  if (content.length === 0) return undefined;
  return {
    type: "item",
    depth: Number(level ?? 1),
    ordered: /[a-z\d][.)]$/i.test(written ?? ""),
    start: Number(/\d+/.exec(written ?? "")?.[0] ?? 1),
    content,
  };
}

/** Items put in lists, inner ones under the item before; rows of typed bullets and numbers too. */
export function gathered(parts: readonly (RichTextBlock | Item)[]): RichTextBlock[] {
  const out: RichTextBlock[] = [];
  let open: Item[] = [];
  const flush = () => {
    if (open.length > 0) out.push(...listsOf(open));
    open = [];
  };
  for (const part of withTypedItems(parts)) {
    if (part.type === "item") open.push(part);
    else {
      flush();
      out.push(part);
    }
  }
  flush();
  return out;
}

function listsOf(items: readonly Item[]): List[] {
  const [first] = items;
  if (!first) return [];
  // The shallowest leads: a list may begin with an item that was pushed in by hand.
  const depth = Math.min(...items.map((item) => item.depth));
  const lists: List[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Item;
    const inner: Item[] = [];
    const isHere = item.depth <= depth;
    if (isHere) at += 1;
    for (let next = items[at]; next && next.depth > depth; next = items[at]) {
      inner.push(next);
      at += 1;
    }
    const content: List["content"][number]["content"] = [
      { type: "paragraph", ...(isHere && { content: item.content }) },
      ...listsOf(inner),
    ];
    const type = item.ordered ? "orderedList" : "bulletList";
    const last = lists.at(-1);
    if (last && (last.type === type || !isHere)) last.content.push({ type: "listItem", content });
    else if (type === "bulletList") lists.push({ type, content: [{ type: "listItem", content }] });
    else {
      const attrs = item.start > 1 && item.start < 10_000 && { start: item.start };
      lists.push({ type, ...(attrs && { attrs }), content: [{ type: "listItem", content }] });
    }
  }
  return lists;
}

/** Paragraphs that begin with a bullet, or two and more with dashes or numbers that go on. */
function withTypedItems(parts: readonly (RichTextBlock | Item)[]): (RichTextBlock | Item)[] {
  const marks = parts.map((part) => (part.type === "paragraph" ? markOf(part) : undefined));
  return parts.map((part, index) => {
    const mark = marks[index];
    if (part.type !== "paragraph" || !mark) return part;
    const [before, after] = [marks[index - 1], marks[index + 1]];
    const goesOn =
      mark.number === undefined
        ? mark.certain || [before, after].some((other) => other && other.number === undefined)
        : before?.number === mark.number - 1 || after?.number === mark.number + 1;
    if (!goesOn) return part;
    return {
      type: "item",
      depth: 1,
      ordered: mark.number !== undefined,
      start: mark.number ?? 1,
      content: withoutStart(part.content ?? [], mark.pattern),
    };
  });
}

function markOf({ content }: Paragraph) {
  const [first] = content ?? [];
  if (first?.type !== "text") return undefined;
  if (CERTAIN_BULLET.test(first.text)) return { pattern: CERTAIN_BULLET, certain: true };
  if (BULLET.test(first.text)) return { pattern: BULLET, certain: false };
  const number = NUMBER.exec(first.text)?.[1];
  return number ? { pattern: NUMBER, certain: false, number: Number(number) } : undefined;
}

function withoutStart(content: Inline, pattern: RegExp): Inline {
  const [first, ...rest] = content;
  if (first?.type !== "text") return content;
  const text = first.text.replace(pattern, "");
  return text === "" ? trimmedStart(rest) : [{ ...first, text }, ...rest];
}

function trimmedStart(content: Inline): Inline {
  const [first, ...rest] = content;
  if (first?.type !== "text") return content;
  const text = first.text.trimStart();
  return text === "" ? rest : [{ ...first, text }, ...rest];
}

function markersIn(
  element: HtmlElement,
  isMarker: (element: HtmlElement) => boolean,
): HtmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (isMarker(child) ? [child] : markersIn(child, isMarker)));
}
