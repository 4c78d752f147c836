import type { DemoLab } from "#prisma/demo/shapes";

const AIMS =
  "Far incontrare chi lavora nei servizi sociali e chi lavora nei Centri per l’impiego, e sostenere insieme i percorsi di inclusione legati al Reddito di cittadinanza.";
const SERVICES = [{ name: "Servizi sociali delle zone" }, { name: "Centri per l’impiego" }];

/** The three labs of autumn 2021. Of two of them no source gives the day, so they have no meeting. */
const REAL: DemoLab[] = [
  {
    slug: "sociale-lavoro-nord-ovest",
    title: "Integrazione sociale-lavoro, area Nord Ovest",
    summary:
      "Il primo dei tre laboratori sull’integrazione tra sociale e lavoro, per le zone dell’Azienda USL Toscana nord ovest.",
    aims: AIMS,
    healthAuthority: "nord-ovest",
    startsOn: "2021-10-04",
    precision: "day",
    services: SERVICES,
    demonstration: false,
  },
  {
    slug: "sociale-lavoro-centro",
    title: "Integrazione sociale-lavoro, area Centro",
    summary:
      "Uno dei tre laboratori sull’integrazione tra sociale e lavoro, per le zone dell’Azienda USL Toscana centro.",
    aims: AIMS,
    healthAuthority: "centro",
    startsOn: "2021-10-01",
    precision: "year",
    services: SERVICES,
    demonstration: false,
  },
  {
    slug: "sociale-lavoro-sud-est",
    title: "Integrazione sociale-lavoro, area Sud Est",
    summary:
      "Uno dei tre laboratori sull’integrazione tra sociale e lavoro, per le zone dell’Azienda USL Toscana sud est.",
    aims: AIMS,
    healthAuthority: "sud-est",
    startsOn: "2021-10-01",
    precision: "year",
    services: SERVICES,
    demonstration: false,
  },
];

const INVENTED: DemoLab[] = [
  {
    slug: "scuola-e-servizi",
    title: "Scuola e servizi: un laboratorio dimostrativo",
    summary:
      "Due zone provano a costruire un modo comune di accorgersi delle difficoltà di bambini e ragazzi e di chiamarsi prima che diventino urgenti. Équipe, date e risultati sono inventati.",
    aims: "Scrivere insieme, scuola e servizi, un accordo breve: chi segnala, a chi, con quali parole, e che cosa succede dopo.",
    zones: ["mugello", "fiorentina-nord-ovest"],
    startsOn: "2021-05-13",
    endsOn: "2022-06-30",
    precision: "day",
    outputs:
      "Una scheda di segnalazione di una pagina, provata in quattro classi, e un calendario di incontri tra insegnanti e assistenti sociali.",
    members: [
      {
        profession: "assistente-sociale",
        sector: "social",
        headcount: 3,
        organisation: "servizio-sociale-immaginario",
      },
      {
        profession: "case-manager",
        sector: "social",
        organisation: "servizio-sociale-immaginario",
        person: "livio",
      },
      {
        profession: "educatore",
        sector: "third_sector",
        headcount: 2,
        organisation: "cooperativa-dimostrativa",
        person: "dario",
      },
      {
        profession: "insegnante",
        sector: "education",
        headcount: 4,
        organisation: "scuola-immaginaria",
        person: "fulvia",
      },
      {
        profession: "psicologo",
        sector: "health",
        organisation: "ente-segnaposto",
        person: "irene",
      },
      { profession: "pediatra", sector: "health", note: "partecipa quando serve" },
    ],
    services: [
      { name: "Segretariato sociale", description: "Primo ascolto e orientamento." },
      { name: "Educativa domiciliare" },
      { name: "Sportello d’ascolto a scuola" },
    ],
    funding: [
      { source: "qsfp", note: "ore di educativa" },
      { source: "fnps" },
      { source: "risorse-comunali", note: "spazi e coordinamento" },
    ],
    diary: [
      {
        day: "2021-05-13",
        text: "Primo incontro: ciascuno racconta come viene a sapere che una famiglia è in difficoltà.",
      },
      {
        day: "2021-06-10",
        text: "Incontro aperto agli operatori delle due zone: si sceglie di partire da un linguaggio comune.",
      },
      {
        day: "2021-10-21",
        text: "La prima stesura della scheda è troppo lunga: si decide di fermarsi a una pagina.",
      },
      {
        day: "2022-06-16",
        text: "Restituzione: la scheda funziona se c’è una persona che risponde entro una settimana.",
      },
    ],
    demonstration: true,
  },
  {
    slug: "casa-lavoro-relazioni",
    title: "Casa, lavoro, relazioni: un laboratorio dimostrativo",
    summary:
      "Tre zone mettono a confronto i percorsi di chi perde la casa e il lavoro insieme. Équipe, date e risultati sono inventati.",
    aims: "Capire quali servizi incontra una persona prima di perdere la casa, e dove si può intervenire prima.",
    zones: [
      "colline-dell-albegna",
      "amiata-grossetana-colline-metallifere-grossetana",
      "alta-val-d-elsa",
    ],
    startsOn: "2023-09-01",
    precision: "month",
    members: [
      {
        profession: "assistente-sociale",
        sector: "social",
        headcount: 2,
        organisation: "servizio-sociale-immaginario",
      },
      {
        profession: "operatore-cpi",
        sector: "employment",
        organisation: "centro-impiego-immaginario",
        person: "bruno",
      },
      {
        profession: "operatore-terzo-settore",
        sector: "third_sector",
        headcount: 2,
        organisation: "associazione-esempio",
      },
      {
        profession: "mediatore-culturale",
        sector: "third_sector",
        organisation: "cooperativa-dimostrativa",
        person: "prova",
      },
      { profession: "operatore-salute-mentale", sector: "health" },
      { profession: "operatore-uepe", sector: "justice", note: "su singoli percorsi" },
      {
        profession: "ricercatore",
        sector: "research",
        organisation: "istituto-fittizio",
        person: "ada",
      },
    ],
    services: [
      { name: "Pronto intervento sociale" },
      {
        name: "Accompagnamento all’abitare",
        description: "Visite a casa e aiuto nei rapporti con il proprietario.",
      },
      { name: "Orientamento al lavoro" },
    ],
    funding: [{ source: "poverta-estrema" }, { source: "pnrr-m5c2", note: "stazione di posta" }],
    diary: [
      {
        day: "2023-09-28",
        text: "Si disegna il percorso di una persona, dalla prima rata non pagata allo sfratto.",
      },
      { day: "2023-11-16", text: "Incontro con gli operatori delle tre zone." },
      {
        day: "2024-02-22",
        text: "Prima prova di un numero unico per le segnalazioni dei proprietari.",
      },
    ],
    demonstration: true,
  },
];

export const LABS: DemoLab[] = [...REAL, ...INVENTED];

export const SERIES = [
  {
    slug: "percorso-2021",
    title: "Il percorso del 2021",
    description:
      "Gli incontri del secondo anno della comunità: il seminario con le 26 zone e i laboratori sull’integrazione tra sociale e lavoro.",
    demonstration: false,
  },
  {
    slug: "strumenti-contro-la-poverta",
    title: "Gli strumenti contro la povertà",
    description:
      "Un ciclo dimostrativo di tre incontri sugli strumenti di chi lavora con persone e famiglie in povertà. Il tema dell’anno è reale, gli incontri sono inventati.",
    demonstration: true,
  },
  {
    slug: "tavolo-poverta-educativa",
    title: "Tavolo sulla povertà educativa",
    description:
      "Un ciclo dimostrativo di tavoli tematici: riconoscere la povertà educativa, costruire patti nel territorio, capire che cosa resta.",
    demonstration: true,
  },
  {
    slug: "abitare-2024",
    title: "Abitare: il percorso del 2024",
    description:
      "Un ciclo dimostrativo sul tema dell’anno. La comunità ha davvero lavorato sull’abitare nel 2024; incontri e interventi di questo ciclo sono inventati.",
    demonstration: true,
  },
];
