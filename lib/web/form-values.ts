import type { Fields } from "#lib/web/form-action";

/** A field left empty is one without a value. */
export function orNull(text: string | undefined): string | null {
  return text?.trim() || null;
}

/** A whole number as people write it; what is none is refused by the schema, at its field. */
export function wholeNumber(text: string | undefined): number {
  return /^\d{1,9}$/.test(text?.trim() ?? "") ? Number(text) : Number.NaN;
}

/** One name a line. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? "").split("\n").flatMap((line) => line.trim() || []);
}

/** What says which record, and as it was read. */
export function versioned(fields: Fields): { id: string; version: number } {
  return { id: fields.id ?? "", version: wholeNumber(fields.version) };
}

/** The boxes of one name that were ticked. */
export function textsIn(data: FormData, name: string): string[] {
  return data.getAll(name).filter((value) => typeof value === "string");
}
