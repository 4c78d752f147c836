import { rowsOf } from "#lib/web/form-rows";
import type { SentForm } from "#lib/web/multipart";

type Texts = Pick<SentForm, "fields" | "lists">;

/** What each file of a form says of itself; the rest is said of all of them. */
const OWN_FIELDS = ["upload", "title", "kind"];
const ROW = /^files\./;

/**
 * The files of a form that scripts filled (`files.0.upload`, `files.0.title` …), each as if it had come
 * in a form of its own. None in a form of one file.
 */
export function fileRowsOf(sent: Texts): Texts[] {
  return rowsOf(sent.fields, "files").map((row) => {
    const own = Object.fromEntries(OWN_FIELDS.map((name) => [name, row[name] ?? ""]));
    const ownLists = Object.fromEntries(Object.entries(own).map(([name, text]) => [name, [text]]));
    return {
      fields: { ...withoutRows(sent.fields), ...own },
      lists: { ...withoutRows(sent.lists), ...ownLists },
    };
  });
}

/** What such a form shows when it comes back with the files that are left. */
export function rowsLeft(sent: Texts, left: readonly Texts[]): Record<string, string[]> {
  const rows = left.flatMap(({ fields }, at) =>
    OWN_FIELDS.map((name): [string, string[]] => [`files.${at}.${name}`, [fields[name] ?? ""]]),
  );
  return { ...withoutRows(sent.lists), ...Object.fromEntries(rows) };
}

/** Errors of the first file that is left, at its fields. */
export function errorsOfFirstRow(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [
      OWN_FIELDS.includes(name) ? `files.0.${name}` : name,
      text,
    ]),
  );
}

/** What to say where some of them went through before one was refused. */
export function attachedBefore(count: number): string | null {
  if (count === 0) return null;
  const before = count === 1 ? "Il primo file è" : `I primi ${count} file sono`;
  return `${before} a posto: restano quelli qui sotto.`;
}

function withoutRows<Value>(texts: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => !ROW.test(name)));
}
