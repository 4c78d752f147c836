import type { PageKind } from "#lib/editorial/schema";
import type { DraftState, NoteKind } from "#lib/generated/prisma/enums";

export const PAGE_KIND_LABELS: Record<PageKind, string> = {
  meeting: "Incontro",
  report: "Resoconto",
  news_item: "Notizia",
};

/** Stands where a title is still missing. */
export const UNTITLED = "Senza titolo";

/** Where a draft stands. */
const DRAFT_STATE_LABELS: Record<DraftState, string> = {
  draft: "Bozza",
  in_review: "In revisione",
  scheduled: "Programmato",
};

/** How what is changed beside the public version stands. */
const CHANGES_WORDS: Record<DraftState, string> = {
  draft: "modifiche in bozza",
  in_review: "modifiche in revisione",
  scheduled: "modifiche programmate",
};

/** Where a page stands: «Pubblicata, modifiche in revisione». */
export function pageStateWords(
  kind: PageKind,
  page: { archivedAt: Date | null; draftState: DraftState | null; isPublished: boolean },
): string {
  const agreeing = (words: string) => (kind === "news_item" ? words.replace(/o$/, "a") : words);
  if (page.archivedAt) return agreeing("Archiviato");
  const { draftState, isPublished } = page;
  if (!isPublished) return agreeing(DRAFT_STATE_LABELS[draftState ?? "draft"]);
  const published = agreeing("Pubblicato");
  return draftState ? `${published}, ${CHANGES_WORDS[draftState]}` : published;
}

/** Why a draft in this state does not allow what was asked. */
export const STATE_REFUSALS: Record<DraftState | "none", string> = {
  none: "Non c’è una bozza: la pagina è come è pubblicata.",
  draft: "La bozza non è in revisione né programmata.",
  in_review: "La bozza è in revisione: ritirarla dalla revisione, oppure decidere.",
  scheduled:
    "La pubblicazione è programmata: per cambiare la bozza bisogna prima annullare la programmazione.",
};

interface DraftFacts {
  draftState: DraftState | null;
  archivedAt: Date | null;
  authorName: string | null;
  lastPublishedAt: Date | null;
}

/** Who has to do what next; nobody where nothing is open. */
export function nextAct(draft: DraftFacts): { who: string | null; what: string } {
  const { draftState, archivedAt, authorName, lastPublishedAt } = draft;
  if (archivedAt !== null) {
    const state = lastPublishedAt ? "non è più pubblica" : "non è mai stata pubblica";
    return { who: null, what: `In archivio: ${state}.` };
  }
  switch (draftState) {
    case null:
      return { who: null, what: "È pubblica l’ultima versione: non ci sono modifiche in sospeso." };
    case "draft":
      return {
        who: authorName ?? "la redazione",
        what: "completare la bozza, poi pubblicarla o chiederne la revisione.",
      };
    case "in_review":
      return {
        who: "un’altra persona della redazione",
        what: "pubblicare, oppure restituire con una nota.",
      };
    case "scheduled":
      return {
        who: null,
        what: "La pagina uscirà da sola all’ora scelta.",
      };
  }
}

export const NOTE_KIND_LABELS: Record<NoteKind, string> = {
  note: "Nota",
  review_asked: "Revisione chiesta",
  sent_back: "Restituita",
  schedule_failed: "Pubblicazione non avvenuta",
};

/** What was published where nobody sees it yet: a report whose meeting is not public. */
export const UNSEEN = "pubblicata-in-attesa";

/** A report that came out with the news item that tells of it. */
export const WITH_NEWS = "pubblicata-con-notizia";

/** What was public already, and is read in another wording now. */
export const CORRECTED = "pubblicata-di-nuovo";

/** What was archived before anybody but the newsroom saw it. */
export const NEVER_PUBLIC = "bozza-archiviata";

/** What the last step on a page did, by the word for it in the address. */
export const PAGE_OUTCOMES: Record<string, string> = {
  [UNSEEN]: "Il testo è pubblicato: si leggerà quando sarà pubblica la pagina di cui fa parte.",
  pubblicata: "La pagina è pubblica da adesso.",
  [CORRECTED]: "Le modifiche sono pubbliche da adesso.",
  [WITH_NEWS]: "Il resoconto e la notizia che ne parla sono pubblici da adesso.",
  "programmata-con-notizia":
    "La pubblicazione del resoconto è programmata, e con lui quella della notizia.",
  programmata: "La pubblicazione è programmata.",
  "non-programmata": "La programmazione è annullata: il testo è di nuovo una bozza.",
  "in-revisione": "La bozza è in revisione.",
  ritirata: "La bozza è stata ritirata dalla revisione.",
  rimandata: "La bozza è stata restituita con la nota.",
  nota: "La nota è stata aggiunta.",
  archiviata: "La pagina è archiviata e non è più pubblica.",
  [NEVER_PUBLIC]:
    "La bozza è archiviata: non è più negli elenchi della redazione, e non era mai stata pubblica.",
  ripresa: "La pagina è stata ripresa dall’archivio.",
  conservata: "Questa versione è salvata a parte.",
  scartata: "Le modifiche sono state scartate: il testo è quello pubblicato.",
  creata: "La bozza è stata creata.",
  "dal-programma":
    "La bozza è stata creata con quello che dice il programma: controllare gli interventi e i nomi. Le pause non diventano interventi: restano nelle note della redazione, in fondo alla pagina, con il testo incollato.",
  indirizzo: "L’indirizzo è cambiato; quello di prima porta qui.",
};
