import type { DraftState } from "#lib/generated/prisma/enums";
import type { NewsKind, NewsState } from "#lib/news/schema";

export const NEWS_KIND_LABELS: Record<NewsKind, string> = {
  news: "Notizia",
  normative_update: "Aggiornamento normativo",
};

/** How the form calls the fields of a news item's document. */
export const NEWS_FIELD_LABELS: Record<string, string> = {
  kind: "Tipo",
  title: "Titolo",
  lead: "In breve",
  body: "Testo",
  sourceNote: "Fonte",
  sourceUrl: "Indirizzo della fonte",
  thematicAreaIds: "Temi",
  zoneIds: "Zone",
  meetingIds: "Incontri",
};

/** How the list of the newsroom is narrowed. */
export const NEWS_STATE_LABELS: Record<NewsState, string> = {
  all: "Tutte, tranne le archiviate",
  draft: "Bozze",
  in_review: "In revisione",
  scheduled: "Programmate",
  published: "Pubblicate",
  archived: "Archiviate",
};

const DRAFTED: Record<DraftState, string> = {
  draft: "bozza",
  in_review: "in revisione",
  scheduled: "programmata",
};

/** Where a news item stands: «Pubblicata, con modifiche in revisione». */
export function newsStateWords(item: {
  draftState: DraftState | null;
  isPublished: boolean;
  archivedAt: Date | null;
}): string {
  if (item.archivedAt) return "Archiviata";
  const drafted = DRAFTED[item.draftState ?? "draft"];
  if (!item.isPublished) return `${drafted[0]?.toUpperCase()}${drafted.slice(1)}`;
  if (!item.draftState) return "Pubblicata";
  return `Pubblicata; le modifiche: ${drafted}`;
}
