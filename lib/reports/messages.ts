import type { PageWords } from "#lib/editorial/rules";

/** How the form calls the fields of a report's document. */
export const REPORT_FIELD_LABELS: Record<string, string> = { body: "Testo" };

/** How a report speaks of what is in the way of publishing it. */
export const REPORT_WORDS: PageWords = {
  labels: REPORT_FIELD_LABELS,
  missing: { body: "Manca il testo del resoconto." },
};

/** Why publishing a report did not say that its meeting took place. */
export const NOT_HELD_HERE =
  "L’incontro è cambiato, o ha modifiche da pubblicare: che si è svolto va indicato nella sua pagina. Il resoconto si pubblica togliendo «Segna l’incontro come svolto».";
