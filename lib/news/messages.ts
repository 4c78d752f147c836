import type { PageWords } from "#lib/editorial/rules";
import type { NewsKind } from "#lib/news/schema";

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
  cover: "Copertina",
  alt: "Testo alternativo",
  sourceNote: "Fonte",
  sourceUrl: "Indirizzo della fonte",
  thematicAreaIds: "Temi",
  zoneIds: "Zone",
  meetingIds: "Incontri",
};

/** How a news item speaks of what is in the way of publishing it. */
export const NEWS_WORDS: PageWords = {
  labels: NEWS_FIELD_LABELS,
  missing: {
    title: "Manca il titolo.",
    lead: "Manca il testo «In breve».",
    "cover.alt": "Manca il testo alternativo della copertina.",
  },
};
