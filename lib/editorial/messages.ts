import type { PageKind } from "#lib/editorial/schema";
import type { DraftState } from "#lib/generated/prisma/enums";

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
