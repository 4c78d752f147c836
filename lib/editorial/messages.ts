import type { PageKind, PageRef } from "#lib/editorial/schema";
import type { DraftState, NoteKind } from "#lib/generated/prisma/enums";

export const PAGE_KIND_LABELS: Record<PageKind, string> = {
  meeting: "Incontro",
  report: "Resoconto",
  news_item: "Notizia",
};

/** Stands where a title is still missing. */
export const UNTITLED = "Senza titolo";

/** Where a draft stands. */
export const DRAFT_STATE_LABELS: Record<DraftState, string> = {
  draft: "Bozza",
  in_review: "In revisione",
  scheduled: "Programmato",
};

/** Why a draft in this state does not allow what was asked. */
export const STATE_REFUSALS: Record<DraftState | "none", string> = {
  none: "Non c’è una bozza: la pagina è come è pubblicata.",
  draft: "La bozza non è in revisione né programmata.",
  in_review: "La bozza è in revisione: ritirarla dalla revisione, oppure decidere.",
  scheduled:
    "La pubblicazione è programmata: per cambiare la bozza bisogna prima annullare la programmazione.",
};

/** How addresses call the kinds of pages, in the newsroom. */
const PAGE_KIND_SEGMENTS: Record<PageKind, string> = {
  meeting: "incontri",
  report: "resoconti",
  news_item: "notizie",
};

/** Where a page is written. */
export function editorPath({ kind, id }: PageRef): string {
  return `/redazione/${PAGE_KIND_SEGMENTS[kind]}/${id}`;
}

interface DraftFacts {
  draftState: DraftState | null;
  archivedAt: Date | null;
  authorName: string | null;
}

/** Who has to do something next; nobody where nothing is open. */
export function whoActs({ draftState, archivedAt, authorName }: DraftFacts): string {
  if (archivedAt !== null) return "nessuno: non è più pubblica.";
  switch (draftState) {
    case null:
      return "nessuno: è pubblica l’ultima versione.";
    case "draft":
      return `${authorName ?? "la redazione"}: completare la bozza, poi pubblicarla o chiederne la revisione.`;
    case "in_review":
      return "un’altra persona della redazione: pubblicare, oppure restituire con una nota.";
    case "scheduled":
      return "nessuno: la pagina uscirà da sola all’ora scelta.";
  }
}

export const NOTE_KIND_LABELS: Record<NoteKind, string> = {
  note: "Nota",
  review_asked: "Revisione chiesta",
  sent_back: "Restituita",
  schedule_failed: "Pubblicazione non avvenuta",
};
