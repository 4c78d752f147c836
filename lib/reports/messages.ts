import type { PageWords } from "#lib/editorial/rules";

/** How the form calls the fields of a report's document. */
export const REPORT_FIELD_LABELS: Record<string, string> = { body: "Testo" };

/** How a report speaks of what is in the way of publishing it. */
export const REPORT_WORDS: PageWords = {
  labels: REPORT_FIELD_LABELS,
  missing: { body: "Manca il testo del resoconto." },
};
