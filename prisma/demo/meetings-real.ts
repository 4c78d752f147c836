import type { DemoMeeting } from "#prisma/demo/shapes";

const NORD_OVEST = [
  "apuane",
  "lunigiana",
  "piana-di-lucca",
  "valle-del-serchio",
  "versilia",
  "pisana",
  "alta-val-di-cecina-val-d-era",
  "livornese",
  "valli-etrusche",
  "elba",
];

/** Meetings that took place, with what their sources say and nothing else: no times of the talks. */
export const REAL_MEETINGS: DemoMeeting[] = [
  {
    slug: "famiglie-con-minorenni-12-marzo-2021",
    title: "Famiglie con minorenni in situazione di vulnerabilità: il tema del nuovo anno",
    summary:
      "La comunità passa dal contrasto alla povertà ai bisogni delle famiglie con figli minorenni, e ascolta le esperienze di Prato, Pistoia e Siena.",
    kind: "plenary",
    mode: "online",
    day: "2021-03-12",
    demonstration: false,
    themes: [
      "famiglie-vulnerabili",
      "poverta-educativa",
      "sostegno-alla-genitorialita",
      "conciliazione",
    ],
    series: "percorso-2021",
    sourceNote:
      "Notizia dell’Istituto degli Innocenti, 12 marzo 2021, aggiornata il 3 febbraio 2022.",
    sourceUrl:
      "https://www.istitutodeglinnocenti.it/it/notizie/comunita-di-pratica-per-linclusione-sociale",
    publishedAt: "2021-03-12T18:00:00+01:00",
    talks: [
      {
        kind: "opening",
        title: "Apertura della mattinata",
        speakers: [
          {
            person: "spinelli",
            role: "assessora alle Politiche sociali, Edilizia residenziale pubblica e Cooperazione internazionale",
            organisation: "regione-toscana",
          },
        ],
      },
      {
        kind: "talk",
        title: "Intervento di ANCI Toscana",
        speakers: [
          { person: "celesti", role: "responsabile Welfare", organisation: "anci-toscana" },
        ],
      },
      {
        kind: "talk",
        title: "Consolidare e sviluppare una comunità di pratica sul territorio regionale",
        themes: ["ruolo-della-comunita"],
        speakers: [
          {
            person: "salvi",
            role: "dirigente del settore Welfare, Sport e Innovazione sociale",
            organisation: "regione-toscana",
          },
        ],
      },
      {
        kind: "talk",
        title:
          "La necessità dell’integrazione interprofessionale per lavorare con le famiglie vulnerabili",
        themes: ["integrazione-interprofessionale", "famiglie-vulnerabili"],
        speakers: [{ person: "de-conno", organisation: "federsanita-anci-toscana" }],
      },
      {
        kind: "talk",
        title: "L’aumento delle disuguaglianze nelle famiglie con minorenni",
        themes: ["disuguaglianze"],
        speakers: [
          { person: "mesini", organisation: "irs" },
          { person: "casartelli", organisation: "irs" },
        ],
      },
      experience("Prato", "sds-area-pratese", "pratese"),
      experience("Pistoia", "sds-pistoiese", "pistoiese"),
      experience("Siena", "sds-senese", "senese"),
    ],
    report: {
      publishedAt: "2022-02-03T17:04:00+01:00",
      body: `
L’incontro si è svolto online venerdì 12 marzo 2021 ed era rivolto alle 26 zone della Toscana. Lo scopo: aggiornare e rafforzare le competenze di chi si occupa di inclusione sociale, mettendo a confronto chi programma, chi studia e chi lavora nei territori.

## Da dove si partiva

La fase di avvio aveva dato alla comunità un’ossatura comune, cioè un modo condiviso di:

- leggere i bisogni delle famiglie, dei minorenni e delle persone straniere;
- fare approfondimenti e ordinare le informazioni;
- affrontare la presa in carico e l’integrazione, dentro ogni professione e tra professioni diverse.

Nel 2020 il campo di lavoro erano state le politiche di contrasto alla povertà, in particolare l’attuazione del Reddito di cittadinanza.

## Il tema del 2021

Nel 2021 la comunità si occupa degli interventi per le famiglie vulnerabili, e soprattutto dei bisogni di quelle con figli minorenni. Il reddito è solo uno degli aspetti: contano anche la povertà educativa, il sostegno alla genitorialità e la conciliazione.

## Gli interventi

Ha aperto la mattinata l’assessora regionale Serena Spinelli. Dopo di lei è intervenuta Anna Maria Celesti, responsabile Welfare di ANCI Toscana.

Alessandro Salvi, dirigente della Regione Toscana, ha parlato di come consolidare e sviluppare una comunità di pratica sul territorio regionale. Andrea De Conno, di Federsanità ANCI Toscana, si è soffermato sulla necessità che le professioni lavorino insieme quando si occupano di famiglie vulnerabili. Daniela Mesini e Ariela Casartelli, dell’IRS, hanno affrontato le disuguaglianze che aumentano nelle famiglie con minorenni.

## Le esperienze delle zone

Hanno chiuso l’incontro le responsabili delle Società della Salute di Prato, Pistoia e Siena, che hanno portato le esperienze dei loro territori.

## Come si va avanti

Il lavoro prosegue con laboratori territoriali, organizzati in équipe di settori diversi. Sono pensati come il luogo in cui professioni, servizi e risorse finanziarie si ricompongono, e come il perno delle attività regionali sull’inclusione sociale.
`,
    },
  },
  {
    slug: "sociale-lavoro-nord-ovest-4-ottobre-2021",
    title: "Integrazione tra sociale e lavoro: il laboratorio dell’area Nord Ovest",
    summary:
      "Il primo di tre laboratori, uno per azienda USL, a cui partecipa anche chi lavora nei Centri per l’impiego.",
    kind: "authority_lab",
    // The announcement does not say whether it was online.
    mode: null,
    day: "2021-10-04",
    startTime: "09:00",
    endTime: "13:00",
    demonstration: false,
    audience: NORD_OVEST,
    involved: NORD_OVEST,
    audienceNote: "Servizi sociali e Centri per l’impiego dell’area Nord Ovest",
    themes: ["integrazione-sociale-lavoro", "sostegno-al-reddito"],
    series: "percorso-2021",
    lab: "sociale-lavoro-nord-ovest",
    sourceNote: "Annuncio di Federsanità ANCI Toscana per l’incontro del 4 ottobre 2021.",
    sourceUrl:
      "https://federsanitatoscana.it/event/comunita-di-pratica-per-linclusione-sociale-in-toscana/",
    publishedAt: "2021-10-04T15:00:00+02:00",
  },
];

function experience(town: string, organisation: string, zone: string) {
  return {
    kind: "zone_experience" as const,
    title: `L’esperienza della Società della Salute di ${town}`,
    speakers: [
      {
        role: "responsabile",
        organisation,
        organisationName: `Società della Salute di ${town}`,
        zone,
      },
    ],
  };
}
