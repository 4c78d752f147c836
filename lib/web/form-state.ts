/** What a form shows after it was sent. */
export interface FormState {
  /** Counts the answers, so that each is announced. */
  attempt: number;
  /** What went wrong as a whole. */
  problem: string | null;
  /** What went wrong, by field; one of a row is called `rows.2.field`. */
  errors: Readonly<Record<string, string>>;
  /** What was typed, given back: React empties a form once its action has run. */
  values: Readonly<Record<string, readonly string[]>>;
  /** Somebody else changed it meanwhile: fields show what is there now beside what was typed. */
  stale: boolean;
  /** What was done. */
  done: string | null;
}

export const UNSENT: FormState = {
  attempt: 0,
  problem: null,
  errors: {},
  values: {},
  stale: false,
  done: null,
};

/** The name of the button that brings another row; its value says of which list. */
export const MORE = "riga";
/** The box of a row that takes it away. */
export const REMOVE = "togli";
