import { Node } from "@tiptap/pm/model";
import { DomainError } from "#lib/errors";
import { keptAttributes, MAX_CHARACTERS, withoutEmptyEnds } from "#lib/rich-text/rules";
import {
  EMPTY_RICH_TEXT,
  isAllowedHref,
  type RichText,
  richTextSchema,
} from "#lib/rich-text/schema";
import { isOversized } from "#lib/typed-text";
import {
  CLEANED_MESSAGES,
  type CleanedCode,
  TEXT_TOO_LONG,
  UNREADABLE_TEXT,
} from "#lib/writing/messages";
import { WRITING_SCHEMA } from "#lib/writing/schema";

interface Loose {
  type: string;
  text?: unknown;
  attrs?: Record<string, unknown>;
  content?: unknown;
  marks?: unknown;
}

/**
 * The text of a form's hidden field as it may be stored, and in words what was taken out. Only what
 * no reading makes sense of is refused, with a DomainError whose message says that nothing is lost.
 */
export function readSubmittedText(field: string): { text: RichText; notes: string[] } {
  if (field.trim() === "") return { text: EMPTY_RICH_TEXT, notes: [] };
  if (field.length > MAX_CHARACTERS) throw new DomainError("invalid", TEXT_TOO_LONG);
  let value: unknown;
  try {
    value = JSON.parse(field);
  } catch {
    throw new DomainError("invalid", UNREADABLE_TEXT);
  }
  return cleanText(value);
}

/** The same for a document that is already read, such as what an editor returns. */
export function cleanText(value: unknown): { text: RichText; notes: string[] } {
  if (isOversized(value)) throw new DomainError("invalid", UNREADABLE_TEXT);
  const found = new Set<CleanedCode>();
  const doc = isNode((value as { doc?: unknown } | null)?.doc)
    ? (value as { doc: Loose }).doc
    : value;
  if (!isNode(doc) || doc.type !== "doc") throw new DomainError("invalid", UNREADABLE_TEXT);
  const content = withoutEmptyEnds(childrenOf(doc).flatMap((node) => cleaned(node, 0, found)));
  const parsed = richTextSchema.safeParse({ schemaVersion: 1, doc: { type: "doc", content } });
  if (!parsed.success || !hasItsShape(parsed.data)) {
    throw new DomainError("invalid", UNREADABLE_TEXT);
  }
  return { text: parsed.data, notes: [...found].map((code) => CLEANED_MESSAGES[code]) };
}

/** Whether the editor could have written it: tables with rows, items with a paragraph first. */
function hasItsShape({ doc }: RichText): boolean {
  if (doc.content.length === 0) return true;
  try {
    Node.fromJSON(WRITING_SCHEMA, doc).check();
    return true;
  } catch {
    return false;
  }
}

function cleaned(node: Loose, depth: number, found: Set<CleanedCode>): Loose[] {
  if (node.type === "text") return cleanedWords(node, found);
  const content = childrenOf(node).flatMap((child) => cleaned(child, depth + 1, found));
  if (!Object.hasOwn(WRITING_SCHEMA.nodes, node.type)) {
    found.add("node");
    return content.every(({ type }) => type === "text" || type === "hardBreak") && depth === 0
      ? [{ type: "paragraph", ...(content.length > 0 && { content }) }]
      : content;
  }
  if (node.type === "image" && typeof node.attrs?.fileId !== "string") {
    found.add("image");
    return [];
  }
  const attrs = keptAttributes(node);
  return [{ type: node.type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) }];
}

function cleanedWords(node: Loose, found: Set<CleanedCode>): Loose[] {
  if (typeof node.text !== "string" || node.text === "") return [];
  const marks = childrenOf({ type: "", content: node.marks }).flatMap((mark) => {
    if (mark.type === "bold" || mark.type === "italic") return [{ type: mark.type }];
    if (mark.type !== "link") {
      found.add("node");
      return [];
    }
    const href = String(mark.attrs?.href ?? "").trim();
    if (isAllowedHref(href)) return [{ type: "link", attrs: { href } }];
    found.add("link");
    return [];
  });
  return [{ type: "text", text: node.text, ...(marks.length > 0 && { marks }) }];
}

function isNode(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && typeof (value as Loose).type === "string";
}

function childrenOf({ content }: Loose): Loose[] {
  return Array.isArray(content) ? content.filter(isNode) : [];
}
