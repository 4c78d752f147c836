/** What a form shows after it was sent. */
export interface FormState {
  /** Counts the answers, so that each is announced. */
  attempt: number;
  /** What went wrong as a whole. */
  problem: string | null;
  /** What went wrong, by field. */
  errors: Readonly<Record<string, string>>;
  /** What was typed, given back: React empties a form once its action has run. */
  values: Readonly<Record<string, readonly string[]>>;
  /** What was done. */
  done: string | null;
}

export const UNSENT: FormState = { attempt: 0, problem: null, errors: {}, values: {}, done: null };
