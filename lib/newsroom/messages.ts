import type { PageFilter } from "#lib/newsroom/schema";

interface ListWords {
  title: string;
  path: string;
  begin: { label: string; href: string };
  one: string;
  many: string;
  all: string;
  /** Each by the word for it in the address. */
  filters: Record<string, { filter: PageFilter; label: string }>;
  noneFound: string;
  showAll: string;
  noneYet: string;
  beginFirst: string;
  pages: string;
}

/** How the lists of the newsroom speak of what they hold. */
export const LIST_WORDS: Record<"meeting" | "news_item", ListWords> = {
  meeting: {
    title: "Incontri",
    path: "/redazione/incontri",
    begin: { label: "Nuovo incontro", href: "/redazione/incontri/nuovo" },
    one: "incontro",
    many: "incontri",
    all: "Tutti, tranne gli archiviati",
    filters: {
      bozza: { filter: "draft", label: "In bozza" },
      revisione: { filter: "in_review", label: "In revisione" },
      programmati: { filter: "scheduled", label: "Programmati" },
      pubblicati: { filter: "published", label: "Pubblicati" },
      archiviati: { filter: "archived", label: "Archiviati" },
    },
    noneFound: "Nessun incontro con questi filtri",
    showAll: "Mostra tutti",
    noneYet: "Ancora nessun incontro",
    beginFirst: "Scrivere il primo",
    pages: "Pagine degli incontri",
  },
  news_item: {
    title: "Notizie",
    path: "/redazione/notizie",
    begin: { label: "Nuova notizia", href: "/redazione/notizie/nuova" },
    one: "notizia",
    many: "notizie",
    all: "Tutte, tranne le archiviate",
    filters: {
      bozza: { filter: "draft", label: "In bozza" },
      revisione: { filter: "in_review", label: "In revisione" },
      programmate: { filter: "scheduled", label: "Programmate" },
      pubblicate: { filter: "published", label: "Pubblicate" },
      archiviate: { filter: "archived", label: "Archiviate" },
    },
    noneFound: "Nessuna notizia con questi filtri",
    showAll: "Mostra tutte",
    noneYet: "Ancora nessuna notizia",
    beginFirst: "Scrivere la prima",
    pages: "Pagine delle notizie",
  },
};
