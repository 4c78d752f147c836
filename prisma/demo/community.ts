import type { MilestoneInput } from "#lib/community/schema";

/** What the community gave its attention to, year by year. */
export const YEAR_FOCUSES = [
  {
    year: 2020,
    title: "Il contrasto alla povertà",
    description:
      "Il primo anno della comunità è dedicato alle politiche di contrasto alla povertà, e in particolare a come il Reddito di cittadinanza viene attuato nelle zone.",
    theme: "contrasto-alla-poverta",
  },
  {
    year: 2021,
    title: "Le famiglie vulnerabili con minorenni",
    description:
      "L’attenzione passa ai bisogni delle famiglie con figli minorenni: non solo il reddito, anche la povertà educativa, il sostegno alla genitorialità e la conciliazione.",
    theme: "famiglie-vulnerabili",
  },
  {
    year: 2024,
    title: "Abitare",
    description:
      "La comunità lavora sul tema della casa. L’ottavo rapporto sulle povertà e l’inclusione sociale in Toscana vi dedica un approfondimento.",
    theme: "abitare",
  },
];

export const MILESTONES: MilestoneInput[] = [
  {
    title: "Nasce la comunità di pratica",
    description:
      "A metà anno prende avvio un progetto triennale dell’Osservatorio sociale regionale. La fase di avvio costruisce l’ossatura comune: come leggere i bisogni delle famiglie, dei minorenni e delle persone straniere, come ordinare le informazioni, come affrontare la presa in carico e l’integrazione tra le professioni.",
    startsOn: "2020-06-01",
    endsOn: null,
    precision: "year",
    sourceNote: "minoritoscana.it; expartibus.it.",
    demonstration: false,
  },
  {
    title: "Il seminario con le 26 zone",
    description:
      "In un incontro online la comunità presenta il lavoro fatto e il tema del nuovo anno. Chiudono le esperienze delle Società della Salute di Prato, Pistoia e Siena.",
    startsOn: "2021-03-12",
    endsOn: null,
    precision: "day",
    sourceNote: "Notizia dell’Istituto degli Innocenti.",
    demonstration: false,
  },
  {
    title: "Tre laboratori, uno per azienda USL",
    description:
      "La seconda parte dell’anno è dedicata all’integrazione tra sociale e lavoro, con la partecipazione dei Centri per l’impiego. Il primo laboratorio è quello dell’area Nord Ovest.",
    startsOn: "2021-10-04",
    endsOn: null,
    precision: "day",
    sourceNote: "federsanitatoscana.it.",
    demonstration: false,
  },
  {
    title: "Le pratiche delle zone si raccontano",
    description:
      "Escono su welforum.it le prime pratiche nate nella comunità: Livorno, Piana di Lucca e Valdarno aretino, poi Prato.",
    startsOn: "2021-11-01",
    endsOn: null,
    precision: "month",
    sourceNote: "welforum.it.",
    demonstration: false,
  },
  {
    title: "Un anno sull’abitare",
    description:
      "Il percorso dell’anno ha per tema la casa. Ne dà conto l’ottavo rapporto regionale sulle povertà e l’inclusione sociale.",
    startsOn: "2024-01-01",
    endsOn: null,
    precision: "year",
    sourceNote: "Presentazione dell’ottavo rapporto, eventbrite.it.",
    demonstration: false,
  },
];
