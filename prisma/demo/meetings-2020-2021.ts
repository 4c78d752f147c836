import type { DemoMeeting } from "#prisma/demo/shapes";

const ada = {
  person: "ada",
  role: "assistente sociale",
  organisation: "servizio-sociale-immaginario",
};
const bruno = { person: "bruno", role: "operatore", organisation: "centro-impiego-immaginario" };
const carla = {
  person: "carla",
  role: "responsabile della ricerca",
  organisation: "istituto-fittizio",
};
const dario = { person: "dario", role: "educatore", organisation: "cooperativa-dimostrativa" };
const fulvia = {
  person: "fulvia",
  role: "insegnante, referente per l’inclusione",
  organisation: "scuola-immaginaria",
};
const livio = {
  person: "livio",
  role: "responsabile del servizio",
  organisation: "servizio-sociale-immaginario",
};

/** Invented meetings of the first two years. */
export const MEETINGS_2020_2021: DemoMeeting[] = [
  {
    slug: "analisi-preliminare-24-settembre-2020",
    title: "L’analisi preliminare: che cosa si chiede al primo colloquio",
    summary:
      "Le domande da fare, quelle da rimandare e il tempo che serve per non fermarsi al modulo.",
    kind: "working_group",
    mode: "online",
    day: "2020-09-24",
    startTime: "10:00",
    endTime: "12:30",
    demonstration: true,
    involved: ["versilia", "mugello"],
    themes: ["contrasto-alla-poverta", "sostegno-al-reddito"],
    series: "strumenti-contro-la-poverta",
    publishedAt: "2020-09-28T09:00:00+02:00",
    talks: [
      {
        kind: "opening",
        title: "Perché cominciare dal primo colloquio",
        startTime: "10:00",
        speakers: [livio],
      },
      {
        kind: "talk",
        title: "Le cinque aree del bisogno, spiegate con un caso inventato",
        abstract:
          "Situazione economica, lavoro, istruzione, casa, reti: come passare da un elenco di voci a una conversazione.",
        startTime: "10:20",
        speakers: [ada],
        materials: [
          {
            title: "Decreto legislativo 15 settembre 2017, n. 147, articolo 5",
            kind: "web_page",
            url: "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2017-09-15;147~art5",
            publisher: "Normattiva",
          },
        ],
      },
      {
        kind: "zone_experience",
        title: "Un colloquio in due tempi",
        startTime: "11:10",
        zones: ["versilia"],
        speakers: [
          { role: "assistente sociale", organisation: "ente-segnaposto", zone: "versilia" },
        ],
      },
      { kind: "discussion", title: "Domande e risposte", startTime: "11:50" },
    ],
  },
  {
    slug: "patto-per-l-inclusione-22-ottobre-2020",
    title: "Il Patto per l’inclusione sociale, dalla firma alla verifica",
    summary: "Come scrivere obiettivi che una famiglia riconosce come suoi, e come tornarci sopra.",
    kind: "working_group",
    mode: "online",
    day: "2020-10-22",
    startTime: "10:00",
    endTime: "12:30",
    demonstration: true,
    involved: ["val-di-nievole", "valdarno"],
    themes: ["contrasto-alla-poverta", "sostegno-al-reddito"],
    series: "strumenti-contro-la-poverta",
    publishedAt: "2020-10-26T09:00:00+01:00",
    talks: [
      {
        kind: "talk",
        title: "Obiettivi piccoli, tempi brevi",
        startTime: "10:00",
        speakers: [ada, dario],
      },
      {
        kind: "talk",
        title: "Il patto e il lavoro: quando la firma è di due servizi",
        startTime: "10:50",
        themes: ["integrazione-sociale-lavoro"],
        speakers: [bruno],
      },
      {
        kind: "discussion",
        title: "Che cosa succede quando il patto non si rispetta",
        startTime: "11:40",
      },
    ],
  },
  {
    slug: "progetti-utili-alla-collettivita-26-novembre-2020",
    title: "Progetti utili alla collettività: come si organizzano",
    summary:
      "Dalla ricerca delle attività alla copertura assicurativa: i passaggi che fanno perdere tempo.",
    kind: "training",
    mode: "online",
    day: "2020-11-26",
    startTime: "09:30",
    endTime: "13:00",
    demonstration: true,
    involved: ["alta-val-d-elsa", "pisana"],
    themes: ["sostegno-al-reddito"],
    series: "strumenti-contro-la-poverta",
    recordingUrl: "https://www.example.org/registrazione-dimostrativa.mp4",
    publishedAt: "2020-11-30T09:00:00+01:00",
    talks: [
      {
        kind: "talk",
        title: "Le regole, in mezz’ora",
        startTime: "09:30",
        recordingStartSeconds: 95,
        speakers: [carla],
      },
      {
        kind: "talk",
        title: "Chi cerca le attività, chi accompagna le persone",
        startTime: "10:15",
        recordingStartSeconds: 2_710,
        speakers: [livio, { role: "referente PUC", organisation: "ente-segnaposto" }],
      },
      {
        kind: "zone_experience",
        title: "Un progetto in biblioteca",
        startTime: "11:30",
        recordingStartSeconds: 6_920,
        zones: ["alta-val-d-elsa"],
        speakers: [
          { role: "educatrice", organisation: "cooperativa-dimostrativa", zone: "alta-val-d-elsa" },
        ],
      },
      {
        kind: "closing",
        title: "Tre cose da portare a casa",
        startTime: "12:40",
        speakers: [carla],
      },
    ],
    report: {
      publishedAt: "2020-12-04T12:00:00+01:00",
      body: `
Questo resoconto è inventato: serve a mostrare come si presenta.

## Che cosa si è detto

Un progetto utile alla collettività richiede poche ore di lavoro a chi vi partecipa e molte a chi lo organizza. Il tempo se ne va in tre passaggi: trovare chi ospita, assicurare le persone, tenere il registro delle presenze.

## Che cosa funziona

- **Un referente per ogni comune**, anche per poche ore alla settimana, che conosce chi può ospitare.
- **Attività vicine a casa**, raggiungibili senza automobile.
- **Un colloquio a metà percorso**, per capire se l’attività serve ancora alla persona.

## Che cosa resta aperto

Non tutte le zone riescono a proporre un’attività a chi ha figli piccoli: gli orari sono quelli della mattina e i posti al nido sono pochi.
`,
    },
  },
  {
    slug: "linguaggio-comune-scuola-servizi-10-giugno-2021",
    title: "Un linguaggio comune tra scuola e servizi",
    summary:
      "Insegnanti e assistenti sociali confrontano le parole con cui descrivono la stessa difficoltà.",
    kind: "territorial_lab",
    mode: "mixed",
    day: "2021-06-10",
    startTime: "15:00",
    endTime: "18:00",
    venue: "Istituto comprensivo di Borgo Immaginario (sede inventata)",
    demonstration: true,
    audience: ["mugello", "fiorentina-nord-ovest"],
    involved: ["mugello", "fiorentina-nord-ovest"],
    themes: ["poverta-educativa", "integrazione-interprofessionale"],
    lab: "scuola-e-servizi",
    publishedAt: "2021-06-14T09:00:00+02:00",
    talks: [
      {
        kind: "opening",
        title: "Il percorso del laboratorio",
        startTime: "15:00",
        speakers: [livio],
      },
      {
        kind: "talk",
        title: "«Non porta il materiale»: che cosa vede la scuola",
        startTime: "15:20",
        speakers: [fulvia],
      },
      {
        kind: "talk",
        title: "Che cosa vede chi entra in casa",
        startTime: "16:00",
        speakers: [dario],
      },
      { kind: "discussion", title: "Dieci parole da usare allo stesso modo", startTime: "16:45" },
    ],
  },
  {
    slug: "conciliare-cura-e-lavoro-2-dicembre-2021",
    title: "Conciliare cura e lavoro: che cosa offrono i servizi",
    summary:
      "Orari, spazi e aiuti per chi lavora e ha figli piccoli o una persona anziana da assistere.",
    kind: "workshop",
    mode: "online",
    day: "2021-12-02",
    startTime: "14:30",
    endTime: "17:00",
    demonstration: true,
    involved: ["livornese", "empolese-valdarno-inferiore"],
    themes: ["conciliazione"],
    publishedAt: "2021-12-06T09:00:00+01:00",
    talks: [
      {
        kind: "talk",
        title: "Il tempo che manca: una lettura per zona",
        startTime: "14:30",
        themes: ["disuguaglianze"],
        speakers: [carla],
      },
      {
        kind: "zone_experience",
        title: "Uno spazio aperto fino alle sette di sera",
        startTime: "15:20",
        zones: ["livornese"],
        speakers: [{ ...dario, zone: "livornese" }],
      },
      {
        kind: "zone_experience",
        title: "Due turni, un solo educatore",
        startTime: "15:50",
        zones: ["empolese-valdarno-inferiore"],
        speakers: [
          {
            role: "educatrice",
            organisation: "cooperativa-dimostrativa",
            zone: "empolese-valdarno-inferiore",
          },
        ],
      },
    ],
  },
];
