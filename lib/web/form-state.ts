import type { LineReport } from "#lib/programmes/schema";

/** What a form shows after it was sent. */
export interface FormState {
  /** Counts the answers, so that each is announced. */
  attempt: number;
  /** What went wrong as a whole. */
  problem: string | null;
  /** What went wrong, by field; one of a row is called `rows.2.field`. */
  errors: Readonly<Record<string, string>>;
  /** How a list says those of them that need more words where their field is out of sight. */
  inFull: Readonly<Record<string, string>>;
  /** Of a field whose text names nobody for sure: whom it may mean. */
  offers: Readonly<Record<string, readonly string[]>>;
  /** What was typed, given back: React empties a form once its action has run. */
  values: Readonly<Record<string, readonly string[]>>;
  /** What was made of a pasted programme, to be confirmed by sending the form once more. */
  readLines: readonly LineReport[];
  /** Somebody else changed it meanwhile: fields show what is there now beside what was typed. */
  stale: boolean;
  /** What was done. */
  done: string | null;
}

export const UNSENT: FormState = {
  attempt: 0,
  problem: null,
  errors: {},
  inFull: {},
  offers: {},
  readLines: [],
  values: {},
  stale: false,
  done: null,
};

/** The name of the button that brings another row; its value says of which list. */
export const MORE = "riga";
/** The name of the buttons that write an offered text into a field. */
export const CHOOSE = "scegli";

/** What such a button sends; no name of a field has the sign. */
export function chosenValue(field: string, text: string): string {
  return `${field}=${text}`;
}
/** The box of a row that takes it away. */
export const REMOVE = "togli";
