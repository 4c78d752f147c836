import { DECISION_MAIL, REQUEST_MAIL } from "#lib/access/rules";
import { ALERT_MAIL, DATA_DECISION_MAIL } from "#lib/data-reports/rules";
import { OBSTACLE_MAIL, RECEIPT_MAIL, REPLY_MAIL } from "#lib/feedback/rules";
import { INVITATION_MAIL } from "#lib/invitations/rules";
import type { PageFilter } from "#lib/newsroom/schema";
import { OFFER_DECISION_MAIL, OFFER_MAIL } from "#lib/offer-notices/rules";
import { PROPOSAL_MAIL, PROPOSAL_SENT_BACK_MAIL } from "#lib/proposals/rules";
import { REVIEW_MAIL, SCHEDULE_FAILED_MAIL, SENT_BACK_MAIL } from "#lib/review/rules";
import { SIGN_IN_MAIL } from "#lib/sign-in/rules";

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
    beginFirst: "Scrivi il primo",
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
    beginFirst: "Scrivi la prima",
    pages: "Pagine delle notizie",
  },
};

/** What each kind of mail is called where it is counted, what is owed to somebody first. */
export const MAIL_WORDS: Readonly<Record<string, { one: string; many: string }>> = {
  [REPLY_MAIL.name]: {
    one: "risposta a una segnalazione di accessibilità",
    many: "risposte a segnalazioni di accessibilità",
  },
  [DATA_DECISION_MAIL.name]: {
    one: "risposta a una segnalazione di dati personali",
    many: "risposte a segnalazioni di dati personali",
  },
  [INVITATION_MAIL.name]: { one: "invito", many: "inviti" },
  [DECISION_MAIL.name]: { one: "rifiuto di accesso", many: "rifiuti di accesso" },
  [RECEIPT_MAIL.name]: { one: "ricevuta di segnalazione", many: "ricevute di segnalazione" },
  [ALERT_MAIL.name]: { one: "avviso di dati personali", many: "avvisi di dati personali" },
  [OBSTACLE_MAIL.name]: { one: "avviso di accessibilità", many: "avvisi di accessibilità" },
  [REQUEST_MAIL.name]: {
    one: "avviso di richiesta di accesso",
    many: "avvisi di richieste di accesso",
  },
  [REVIEW_MAIL.name]: { one: "richiesta di revisione", many: "richieste di revisione" },
  [SENT_BACK_MAIL.name]: { one: "avviso di bozza restituita", many: "avvisi di bozze restituite" },
  [SCHEDULE_FAILED_MAIL.name]: {
    one: "avviso di pubblicazione non riuscita",
    many: "avvisi di pubblicazioni non riuscite",
  },
  [OFFER_DECISION_MAIL.name]: {
    one: "risposta a una proposta di materiale",
    many: "risposte a proposte di materiali",
  },
  [OFFER_MAIL.name]: {
    one: "avviso di materiale proposto",
    many: "avvisi di materiali proposti",
  },
  [PROPOSAL_MAIL.name]: {
    one: "avviso di modifica ai testi",
    many: "avvisi di modifiche ai testi",
  },
  [PROPOSAL_SENT_BACK_MAIL.name]: {
    one: "avviso di modifica restituita",
    many: "avvisi di modifiche restituite",
  },
  [SIGN_IN_MAIL.name]: { one: "collegamento per accedere", many: "collegamenti per accedere" },
};
