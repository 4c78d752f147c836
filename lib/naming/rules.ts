import { DomainError } from "#lib/errors";
import { type NamedRegister, REGISTER_WORDS } from "#lib/naming/schema";
import type { NameChoice } from "#lib/registers/rules";

/** Records by a label of their own each, of people and of organisations. */
export type NameChoices = Record<NamedRegister, readonly NameChoice[]>;

/** What was written in fields, each with the records it may mean. */
export type Written = Record<NamedRegister, ReadonlyMap<string, Meant>>;

export interface Meant {
  /** Called exactly that. */
  same: readonly NameChoice[];
  /** Where there is none: called nearly that. */
  likely: readonly NameChoice[];
}

/** What was written is the name of none, or of several; those that may be meant are offered. */
export class UnknownName extends DomainError {
  readonly offers: readonly string[];

  constructor(message: string, field: string, offers: readonly string[]) {
    super("invalid", message, field);
    this.name = "UnknownName";
    this.offers = offers;
  }
}

/** The id of what was written, null for nothing; what names nobody for sure is refused at its field. */
export function idOfName(
  meant: ReadonlyMap<string, Meant>,
  written: string | undefined,
  field: string,
): string | null {
  const text = written?.trim() ?? "";
  if (text === "") return null;
  const { same = [], likely = [] } = meant.get(text) ?? {};
  // Two may differ in their capitals only: as it is written comes first.
  const exactly = same.filter(({ label }) => label === text);
  const called = same.filter(({ label }) => label.toLowerCase() === text.toLowerCase());
  const only = [exactly, called, same].find(({ length }) => length === 1)?.[0];
  if (only) return only.id;
  const offers = (same.length > 0 ? same : likely).map(({ label }) => label);
  throw new UnknownName(problemOf(text, same.length, offers.length), field, offers);
}

function problemOf(text: string, same: number, offered: number): string {
  if (same > 1) return `«${text}» è il nome di più schede: scegliere quale.`;
  const none = `«${text}» non è fra i nomi che si possono scegliere`;
  return offered > 0
    ? `${none}: sceglierne uno fra quelli simili, o correggere.`
    : `${none}, e nessuno gli somiglia: correggere, o lasciare vuoto.`;
}

/** «Maria Rossi (maria-rossi-2)»: without what tells it from others of its name. */
export function bareName(label: string): string {
  return label.replace(/ \([a-z0-9-]+\)$/, "");
}

/** Where a field asks for suggestions: in the registers, or as the coordinator of a lab. */
export function suggestionSources(labId?: string): Record<NamedRegister, string> {
  const base = labId ? `/area/laboratori/${labId}/nomi` : "/redazione/suggerimenti/nomi";
  return {
    people: `${base}?registro=${REGISTER_WORDS.people}`,
    organisations: `${base}?registro=${REGISTER_WORDS.organisations}`,
  };
}
