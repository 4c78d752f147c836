/** A text as the database takes it: it refuses zero characters, and JSON half an emoji. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** The same for every text of a document that came as JSON, names of fields too. */
export function storable(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  // Dates and the like are no part of a document: schemas refuse them as they are.
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [storableText(name), storable(inner)]),
  );
}

/**
 * More than any document that an editor writes. What comes as arguments of an action may share parts,
 * so that some hundred bytes stand for a text without end: it is counted as it would be written out.
 */
const BOUNDS = { depth: 120, parts: 500_000, characters: 10_000_000 };

/** Whether walking through a document, or writing it out, would hold up everybody else. */
export function isOversized(document: unknown): boolean {
  const left = { parts: BOUNDS.parts, characters: BOUNDS.characters };
  const exceeds = (value: unknown, depth: number): boolean => {
    left.parts -= 1;
    if (typeof value === "string") left.characters -= value.length;
    if (left.parts < 0 || left.characters < 0) return true;
    if (typeof value !== "object" || value === null) return false;
    if (depth >= BOUNDS.depth) return true;
    return Object.entries(value).some(([name, inner]) => {
      left.characters -= name.length;
      return exceeds(inner, depth + 1);
    });
  };
  return exceeds(document, 0);
}

/** No more than so many characters, and none of them cut in two. */
export function cutTo(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
}

/** Ends of lines, and what makes a line read backwards: «Mario \u202eissoR» is shown as another name. */
export function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
