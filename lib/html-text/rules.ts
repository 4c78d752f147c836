import { gathered, type Item, itemOfWord } from "#lib/html-lists/rules";
import {
  collectRuns,
  hasBlocks,
  inlineOf,
  isBlock,
  isDropped,
  isElement,
  type Marks,
  markedBy,
  type Run,
  wordsOf,
} from "#lib/html-runs/rules";
import type { HtmlElement, HtmlNode } from "#lib/html-runs/schema";
import type { HtmlNote } from "#lib/html-text/messages";
import type { RichTextBlock } from "#lib/rich-text/schema";
import { cutTo } from "#lib/typed-text";

type Paragraph = Extract<RichTextBlock, { type: "paragraph" }>;
type List = Extract<RichTextBlock, { type: "bulletList" | "orderedList" }>;
type Table = Extract<RichTextBlock, { type: "table" }>;
type Heading = Extract<RichTextBlock, { type: "heading" }>;
type Image = Extract<RichTextBlock, { type: "image" }>;
/** While it is read: items not yet in their list, headings with the level they had there. */
type Part = RichTextBlock | Item;

export interface ReadHtml {
  blocks: RichTextBlock[];
  /** Only words, no paragraph around them: they go on where the cursor is. */
  isInline: boolean;
  notes: HtmlNote[];
}

interface Reading {
  notes: Set<HtmlNote>;
  fileIdOf: (src: string) => string | undefined;
  /** Pictures met where none can stand: they follow the block they were in. */
  hoisted: Image[];
}

/** HTML of anywhere as blocks of rich text; `fileIdOf` knows the pictures that can be kept. */
export function readHtml(
  nodes: readonly HtmlNode[],
  fileIdOf: (src: string) => string | undefined = () => undefined,
): ReadHtml {
  const reading: Reading = { notes: new Set(), fileIdOf, hoisted: [] };
  const root: HtmlElement = { tag: "div", attributes: {}, children: nodes };
  const parts = partsOf(nodes, {}, reading);
  const blocks = levelled(gathered(parts)).flatMap((block) =>
    block.type === "paragraph" && block.content === undefined ? [] : [block],
  );
  return { blocks, isInline: !hasBlocks(root), notes: [...reading.notes] };
}

function partsOf(nodes: readonly HtmlNode[], marks: Marks, reading: Reading): Part[] {
  const parts: Part[] = [];
  let loose: HtmlNode[] = [];
  const flush = () => {
    parts.push(...paragraphsOf(loose, marks, reading));
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !(isBlock(node) || hasBlocks(node))) {
      loose.push(node);
      continue;
    }
    flush();
    if (isDropped(node)) continue;
    parts.push(...partsOfBlock(node, marks, reading), ...reading.hoisted.splice(0));
  }
  flush();
  return parts;
}

function partsOfBlock(element: HtmlElement, marks: Marks, reading: Reading): Part[] {
  const { tag, attributes, children } = element;
  const inside = markedBy(element, marks, () => reading.notes.add("links"));
  const level = /^h([1-6])$/.exec(tag)?.[1] ?? (/\bMsoTitle\b/.test(attributes.class ?? "") && "1");
  if (level) {
    const words = paragraphsOf(children, {}, reading, true);
    return words.map((part) =>
      part.type === "paragraph"
        ? { type: "heading", attrs: { level: Number(level) }, ...unmarked(part) }
        : part,
    );
  }
  const item = itemOfWord(element, (nodes, skip) => runsOf(nodes, inside, reading, skip));
  if (item) return [item];
  switch (tag) {
    case "ul":
    case "ol":
      return listParts(element, inside, reading);
    case "table":
      return tableParts(element, inside, reading);
    case "blockquote": {
      const content = flat(partsOf(children, inside, reading), reading).flatMap(paragraphsIn);
      return content.length > 0 ? [{ type: "blockquote", content }] : [];
    }
    case "pre":
      return wordsOf(runsOf(children, inside, reading)) === ""
        ? []
        : textOf(children)
            .split("\n")
            .flatMap((line) => paragraphsOf([line], inside, reading));
    case "dt":
      return paragraphsOf(children, { ...inside, bold: true }, reading);
    case "hr":
      return [];
    default:
      return partsOf(children, inside, reading);
  }
}

function runsOf(
  nodes: readonly HtmlNode[],
  marks: Marks,
  reading: Reading,
  skip: (element: HtmlElement) => boolean = () => false,
): Run[] {
  return collectRuns(nodes, marks, skip, () => reading.notes.add("links"));
}

/** A paragraph of the words, cut where a picture stands. */
function paragraphsOf(
  nodes: readonly HtmlNode[],
  marks: Marks,
  reading: Reading,
  plain = false,
): (Paragraph | Image)[] {
  const out: (Paragraph | Image)[] = [];
  let runs: Run[] = [];
  const flush = () => {
    const content = inlineOf(runs);
    if (content.length > 0) out.push({ type: "paragraph", content });
    runs = [];
  };
  for (const run of runsOf(nodes, marks, reading)) {
    if (run.kind !== "picture") {
      runs.push(plain && run.kind === "break" ? { kind: "text", text: " ", marks } : run);
      continue;
    }
    const fileId = reading.fileIdOf(run.src);
    if (!fileId) {
      reading.notes.add("pictures");
      continue;
    }
    flush();
    out.push({
      type: "image",
      attrs: { fileId, alt: cutTo(run.alt.trim(), 500), decorative: false },
    });
  }
  flush();
  return out;
}

/** In a heading nothing is bold or slanted: it is all set apart already. */
function unmarked(paragraph: Paragraph): Pick<Heading, "content"> {
  const content = (paragraph.content ?? []).map((part) => {
    if (part.type !== "text") return part;
    const { marks: all = [], ...words } = part;
    const marks = all.filter(({ type }) => type === "link");
    return { ...words, ...(marks.length > 0 && { marks }) };
  });
  return { content };
}

function listParts(element: HtmlElement, marks: Marks, reading: Reading): Part[] {
  const ordered = element.tag === "ol";
  const items: List["content"] = [];
  for (const child of element.children) {
    if (!isElement(child) && child.trim() === "") continue;
    const nodes = isElement(child) && child.tag === "li" ? child.children : [child];
    // Word in the browser writes each item as a list of its own and keeps the depth beside it.
    const depth = Number(isElement(child) && child.attributes["data-aria-level"]);
    const content = flat(gathered(partsOf(nodes, marks, reading)), reading);
    if (content.length === 0) continue;
    if (depth > 0 && content[0]?.type === "paragraph" && content.length === 1) {
      return [{ type: "item", depth, ordered, start: 1, content: content[0].content ?? [] }];
    }
    const last = items.at(-1);
    // Google Docs puts an inner list beside the item it belongs to.
    if (last && content[0]?.type !== "paragraph") last.content.push(...content);
    else items.push({ type: "listItem", content: beginningWithWords(content) });
  }
  if (items.length === 0) return [];
  const start = Number(element.attributes.start ?? 1);
  const attrs = ordered && Number.isInteger(start) && start > 1 && start < 10_000 && { start };
  return [
    ordered
      ? { type: "orderedList", ...(attrs && { attrs }), content: items }
      : { type: "bulletList", content: items },
  ];
}

function tableParts(element: HtmlElement, marks: Marks, reading: Reading): Part[] {
  const marked = rowsOf(element, false);
  // A head without a body under it is no head: Word's «not a heading row» is read as one.
  const hasBody = marked.some(({ cells, inHead }) => !inHead && cells.length > 0);
  const rows = hasBody ? marked : marked.map((row) => ({ ...row, inHead: false }));
  const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
  // A table of one cell is a frame, not a table.
  if (only) return partsOf(only.children, marks, reading);
  const content = rows.flatMap(({ cells, inHead }): Table["content"] => {
    const read = cells.map((cell) => {
      const inside = flat(gathered(partsOf(cell.children, marks, reading)), reading);
      const [colspan, rowspan] = [spanOf(cell, "colspan", 50), spanOf(cell, "rowspan", 500)];
      return {
        type:
          inHead || (hasBody && cell.tag === "th")
            ? ("tableHeader" as const)
            : ("tableCell" as const),
        ...((colspan > 1 || rowspan > 1) && { attrs: { colspan, rowspan } }),
        content: inside.length > 0 ? inside : [{ type: "paragraph" as const }],
      };
    });
    return read.length > 0 ? [{ type: "tableRow", content: read }] : [];
  });
  const [first, ...rest] = content;
  if (!first) return [];
  if (namesColumns(content)) {
    reading.notes.add("headerGuessed");
    const header = first.content.map((cell) => ({
      ...cell,
      type: "tableHeader" as const,
      content: cell.content.map((part) =>
        part.type === "paragraph" ? { ...part, ...unmarked(part) } : part,
      ),
    }));
    return [{ type: "table", content: [{ type: "tableRow", content: header }, ...rest] }];
  }
  return [{ type: "table", content }];
}

/** A first row, not marked as a head, that reads like one: short words in every cell, no figures. */
function namesColumns(rows: Table["content"]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0 || first.content.length < 2) return false;
  if (rows.some(({ content }) => content.some(({ type }) => type === "tableHeader"))) return false;
  const cells = first.content.map(({ content }) => {
    const [only, ...more] = content;
    const parts = only?.type === "paragraph" && more.length === 0 ? (only.content ?? []) : [];
    return {
      words: parts.map((part) => (part.type === "text" ? part.text : " ")).join(""),
      bold: parts.every(
        (part) => part.type === "text" && part.marks?.some((m) => m.type === "bold"),
      ),
    };
  });
  if (cells.some(({ words }) => words === "" || words.length > 60)) return false;
  return cells.every(({ bold }) => bold) || cells.every(({ words }) => !/\d|[.:;]$/.test(words));
}

function rowsOf(
  element: HtmlElement,
  inHead: boolean,
): { cells: HtmlElement[]; inHead: boolean }[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (/^(thead|tbody|tfoot)$/.test(child.tag)) return rowsOf(child, child.tag === "thead");
    if (child.tag !== "tr") return [];
    return [
      { cells: child.children.filter(isElement).filter((c) => /^t[dh]$/.test(c.tag)), inHead },
    ];
  });
}

function spanOf({ attributes }: HtmlElement, name: string, max: number): number {
  const value = Number(attributes[name]);
  return Number.isInteger(value) && value > 1 ? Math.min(value, max) : 1;
}

/** What may stand in an item, a cell or a quotation: paragraphs and lists. */
function flat(parts: readonly Part[], reading: Reading): (Paragraph | List)[] {
  return parts.flatMap((part): (Paragraph | List)[] => {
    switch (part.type) {
      case "paragraph":
      case "bulletList":
      case "orderedList":
        return [part];
      case "heading":
        return [{ type: "paragraph", ...(part.content && { content: part.content }) }];
      case "blockquote":
        return part.content;
      case "image":
        reading.hoisted.push(part);
        return [];
      case "item":
        return flat(gathered([part]), reading);
      default:
        reading.notes.add("tableFlattened");
        return part.content.flatMap((row) => row.content.flatMap(({ content }) => content));
    }
  });
}

function paragraphsIn(part: Paragraph | List): Paragraph[] {
  return part.type === "paragraph"
    ? [part]
    : part.content.flatMap(({ content }) => content.flatMap(paragraphsIn));
}

function beginningWithWords(content: (Paragraph | List)[]): (Paragraph | List)[] {
  return content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content];
}

/** The levels that are used, in order, become those that a text may have: no step is skipped. */
function levelled(blocks: RichTextBlock[]): RichTextBlock[] {
  const used = blocks.flatMap((block) => (block.type === "heading" ? [block.attrs.level] : []));
  const order = [...new Set(used)].sort((a, b) => a - b);
  return blocks.map((block) =>
    block.type === "heading"
      ? { ...block, attrs: { level: Math.min(4, 2 + order.indexOf(block.attrs.level)) } }
      : block,
  );
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join("");
}
