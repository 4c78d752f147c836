import type { NewsKind } from "#lib/news/schema";

export const NEWS_KIND_LABELS: Record<NewsKind, string> = {
  news: "Notizia",
  normative_update: "Aggiornamento normativo",
};
