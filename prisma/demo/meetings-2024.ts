import type { DemoMeeting } from "#prisma/demo/shapes";

const ada = { person: "ada", role: "ricercatrice", organisation: "istituto-fittizio" };
const carla = {
  person: "carla",
  role: "responsabile della ricerca",
  organisation: "istituto-fittizio",
};
const dario = {
  person: "dario",
  role: "coordinatore dell’area educativa",
  organisation: "cooperativa-dimostrativa",
};
const livio = {
  person: "livio",
  role: "responsabile del servizio",
  organisation: "servizio-sociale-immaginario",
};
const nino = {
  person: "nino",
  role: "responsabile dell’area abitare",
  organisation: "ente-segnaposto",
};

/** Invented meetings of 2024, and two that are always still to come when the content is loaded. */
export const MEETINGS_2024: DemoMeeting[] = [
  {
    slug: "la-casa-come-punto-di-partenza-14-marzo-2024",
    title: "Abitare: la casa come punto di partenza",
    summary: "L’apertura del ciclo: perché parlare di casa quando si parla di inclusione.",
    kind: "plenary",
    mode: "online",
    day: "2024-03-14",
    startTime: "09:30",
    endTime: "12:30",
    demonstration: true,
    involved: ["firenze", "senese", "elba"],
    themes: ["abitare", "grave-marginalita"],
    series: "abitare-2024",
    publishedAt: "2024-03-18T09:00:00+01:00",
    talks: [
      { kind: "opening", title: "Un anno sull’abitare", startTime: "09:30", speakers: [livio] },
      {
        kind: "talk",
        title: "Prima la casa, poi il resto: che cosa sappiamo",
        abstract:
          "Il principio dell’housing first, le condizioni perché funzioni e gli errori più comuni, raccontati con esempi inventati.",
        startTime: "09:50",
        speakers: [nino, ada],
      },
      {
        kind: "zone_experience",
        title: "Affitti d’estate, casa d’inverno",
        startTime: "10:50",
        zones: ["elba"],
        speakers: [{ role: "assistente sociale", organisation: "ente-segnaposto", zone: "elba" }],
      },
      {
        kind: "zone_experience",
        title: "Un appartamento, tre storie",
        startTime: "11:20",
        zones: ["senese"],
        speakers: [{ ...dario, zone: "senese" }],
      },
      { kind: "closing", title: "Il calendario del ciclo", startTime: "12:10", speakers: [carla] },
    ],
    report: {
      publishedAt: "2024-03-28T12:00:00+01:00",
      body: `
Questo resoconto è inventato: serve a mostrare come si presenta.

## Perché la casa

Chi non ha una casa stabile fatica a tenere un lavoro, a mandare i figli a scuola, a curarsi. Il ciclo parte da qui: l’abitare non è l’ultimo gradino di un percorso, può esserne il primo.

## Due situazioni diverse

Dove gli affitti seguono la stagione turistica, la casa si perde ogni anno a giugno. Nelle città il problema è trovare un proprietario che si fidi. In tutti e due i casi conta la stessa cosa: qualcuno che risponda al telefono quando nasce un problema.

## I prossimi passi

Il ciclo prosegue con un gruppo di lavoro sugli sfratti e si chiude in autunno con un convegno.
`,
    },
  },
  {
    slug: "sfratti-e-morosita-16-maggio-2024",
    title: "Sfratti e morosità: il lavoro di prevenzione",
    summary: "Come accorgersi in tempo di un affitto che non si riesce più a pagare.",
    kind: "working_group",
    mode: "online",
    day: "2024-05-16",
    startTime: "10:00",
    endTime: "12:00",
    demonstration: true,
    audience: ["pisana", "livornese", "versilia", "apuane"],
    involved: ["pisana", "livornese", "versilia"],
    themes: ["abitare"],
    series: "abitare-2024",
    publishedAt: "2024-05-20T09:00:00+02:00",
    talks: [
      { kind: "talk", title: "I primi sessanta giorni", startTime: "10:00", speakers: [nino] },
      {
        kind: "zone_experience",
        title: "Un tavolo con i proprietari",
        startTime: "10:40",
        zones: ["pisana"],
        speakers: [{ role: "assistente sociale", organisation: "ente-segnaposto", zone: "pisana" }],
      },
      { kind: "discussion", title: "Chi avvisa chi", startTime: "11:15" },
    ],
  },
  {
    slug: "che-cosa-abbiamo-imparato-sull-abitare-10-ottobre-2024",
    title: "Abitare: che cosa si è imparato",
    summary: "Il convegno che chiude il ciclo rimette insieme le esperienze delle zone.",
    kind: "conference",
    mode: "mixed",
    day: "2024-10-10",
    startTime: "09:30",
    endTime: "16:30",
    venue: "Auditorium di Borgo Immaginario (sede inventata)",
    demonstration: true,
    involved: [
      "pratese",
      "valle-del-serchio",
      "piana-di-lucca",
      "amiata-senese-val-d-orcia-valdichiana-senese",
    ],
    themes: ["abitare", "profili-di-popolazione", "poverta-alimentare"],
    series: "abitare-2024",
    recordingUrl: "https://www.example.org/registrazione-dimostrativa.mp4",
    publishedAt: "2024-10-14T09:00:00+02:00",
    talks: [
      {
        kind: "opening",
        title: "Sette mesi in sette minuti",
        startTime: "09:30",
        recordingStartSeconds: 120,
        speakers: [livio],
      },
      {
        kind: "talk",
        title: "Le case che ci sono e quelle che mancano",
        startTime: "09:45",
        recordingStartSeconds: 1_020,
        speakers: [carla],
      },
      {
        kind: "talk",
        title: "Abitare e lavorare: percorsi per profili diversi",
        startTime: "10:30",
        recordingStartSeconds: 3_760,
        speakers: [
          ada,
          { person: "bruno", role: "operatore", organisation: "centro-impiego-immaginario" },
        ],
      },
      {
        kind: "zone_experience",
        title: "La spesa condivisa di un condominio",
        startTime: "11:30",
        zones: ["piana-di-lucca"],
        themes: ["poverta-alimentare"],
        speakers: [
          {
            person: "dario",
            role: "presidente",
            organisation: "associazione-esempio",
            zone: "piana-di-lucca",
          },
        ],
      },
      {
        kind: "zone_experience",
        title: "Una casa per chi esce dalla comunità a diciotto anni",
        startTime: "12:00",
        zones: ["pratese"],
        speakers: [
          { role: "educatore", organisation: "cooperativa-dimostrativa", zone: "pratese" },
        ],
      },
      {
        kind: "discussion",
        title: "Tavola rotonda",
        startTime: "14:30",
        speakers: [nino, dario, ada],
      },
      { kind: "closing", title: "Che cosa resta da fare", startTime: "16:00", speakers: [carla] },
    ],
  },
  {
    slug: "prossimo-incontro-della-comunita",
    title: "Come si racconta una pratica",
    summary:
      "Un incontro per imparare a scrivere un’esperienza in modo che un’altra zona possa riusarla.",
    kind: "plenary",
    mode: "online",
    status: "planned",
    day: { daysAhead: 38 },
    startTime: "09:30",
    endTime: "12:30",
    demonstration: true,
    themes: ["ruolo-della-comunita", "integrazione-interprofessionale"],
    publishedAt: "2024-11-25T09:00:00+01:00",
    talks: [
      {
        kind: "opening",
        title: "A chi serve una pratica scritta",
        startTime: "09:30",
        speakers: [livio],
      },
      {
        kind: "talk",
        title: "Contesto, passi, errori: una traccia in una pagina",
        startTime: "09:50",
        speakers: [ada],
      },
      { kind: "discussion", title: "Prove di scrittura a gruppi", startTime: "10:45" },
    ],
  },
  {
    slug: "prossimo-gruppo-di-lavoro",
    title: "Servizi per i piccoli comuni: come arrivare lontano",
    summary: "Un gruppo di lavoro tra zone con molti comuni e poche persone.",
    kind: "working_group",
    mode: "in_person",
    status: "planned",
    day: { daysAhead: 73 },
    startTime: "10:00",
    endTime: "13:00",
    venue: "Sala civica di Borgo Immaginario (sede inventata)",
    demonstration: true,
    audience: [
      "lunigiana",
      "valle-del-serchio",
      "casentino",
      "valtiberina",
      "colline-dell-albegna",
    ],
    involved: ["lunigiana", "casentino"],
    themes: ["ruolo-della-comunita"],
    publishedAt: "2024-12-02T09:00:00+01:00",
  },
];
