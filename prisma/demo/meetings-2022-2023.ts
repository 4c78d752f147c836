import type { DemoMeeting } from "#prisma/demo/shapes";

const ada = { person: "ada", role: "ricercatrice", organisation: "istituto-fittizio" };
const bruno = { person: "bruno", role: "operatore", organisation: "centro-impiego-immaginario" };
const carla = {
  person: "carla",
  role: "responsabile della ricerca",
  organisation: "istituto-fittizio",
};
const dario = { person: "dario", role: "educatore", organisation: "cooperativa-dimostrativa" };
const irene = { person: "irene", role: "psicologa", organisation: "ente-segnaposto" };
const livio = {
  person: "livio",
  role: "responsabile del servizio",
  organisation: "servizio-sociale-immaginario",
};

/** Invented meetings of 2022 and 2023, one postponed and one cancelled among them. */
export const MEETINGS_2022_2023: DemoMeeting[] = [
  {
    slug: "riconoscere-la-poverta-educativa-17-marzo-2022",
    title: "Povertà educativa: come riconoscerla",
    summary:
      "Il primo tavolo del ciclo: i segnali che si vedono a scuola, in casa, nel tempo libero.",
    kind: "thematic_table",
    mode: "online",
    day: "2022-03-17",
    startTime: "10:00",
    endTime: "12:30",
    demonstration: true,
    involved: ["firenze", "pratese", "aretina"],
    themes: ["poverta-educativa"],
    series: "tavolo-poverta-educativa",
    publishedAt: "2022-03-21T09:00:00+01:00",
    talks: [
      {
        kind: "talk",
        title: "Misurare le occasioni, non le mancanze",
        abstract:
          "Quattro domande semplici per capire che cosa un bambino può fare, vedere e imparare nel quartiere in cui vive.",
        startTime: "10:00",
        speakers: [ada, carla],
      },
      {
        kind: "zone_experience",
        title: "Una mappa disegnata dai ragazzi",
        startTime: "10:50",
        zones: ["aretina"],
        speakers: [{ ...dario, zone: "aretina" }],
      },
      { kind: "discussion", title: "Quali segnali, e chi li raccoglie", startTime: "11:30" },
    ],
  },
  {
    slug: "patti-educativi-19-maggio-2022",
    title: "Patti educativi di comunità",
    summary:
      "Scuole, comuni e associazioni che si dividono i compiti: come si comincia in un piccolo paese.",
    kind: "thematic_table",
    mode: "in_person",
    day: "2022-05-19",
    startTime: "09:30",
    endTime: "13:00",
    venue: "Sala civica di Borgo Immaginario (sede inventata)",
    demonstration: true,
    audience: ["casentino", "valtiberina", "aretina"],
    involved: ["casentino", "valtiberina"],
    themes: ["poverta-educativa", "ruolo-della-comunita"],
    series: "tavolo-poverta-educativa",
    publishedAt: "2022-05-23T09:00:00+02:00",
    talks: [
      {
        kind: "opening",
        title: "Perché un patto, e non un altro progetto",
        startTime: "09:30",
        speakers: [livio],
      },
      {
        kind: "talk",
        title: "Quello che le associazioni possono promettere",
        startTime: "10:00",
        speakers: [
          {
            person: "marta",
            role: "coordinatrice dei volontari",
            organisation: "associazione-esempio",
          },
        ],
      },
      {
        kind: "zone_experience",
        title: "Il doposcuola che si sposta da un paese all’altro",
        startTime: "10:45",
        zones: ["casentino"],
        speakers: [
          { role: "assistente sociale", organisation: "ente-segnaposto", zone: "casentino" },
        ],
      },
      {
        kind: "zone_experience",
        title: "La biblioteca aperta la sera",
        startTime: "11:15",
        zones: ["valtiberina"],
        speakers: [{ role: "bibliotecaria", organisation: "ente-segnaposto", zone: "valtiberina" }],
      },
      {
        kind: "closing",
        title: "Una traccia per scrivere il patto",
        startTime: "12:30",
        speakers: [ada],
      },
    ],
  },
  {
    slug: "che-cosa-resta-6-ottobre-2022",
    title: "Povertà educativa: che cosa resta di un anno di lavoro",
    summary:
      "L’ultimo tavolo del ciclo rilegge le esperienze, anche quelle che non hanno funzionato.",
    kind: "thematic_table",
    mode: "mixed",
    day: "2022-10-06",
    startTime: "10:00",
    endTime: "13:00",
    venue: "Sede dell’Istituto Fittizio di Ricerca (sede inventata)",
    demonstration: true,
    themes: ["poverta-educativa", "famiglie-vulnerabili"],
    series: "tavolo-poverta-educativa",
    publishedAt: "2022-10-10T09:00:00+02:00",
    talks: [
      {
        kind: "talk",
        title: "Che cosa è cambiato per i ragazzi",
        startTime: "10:00",
        speakers: [carla],
      },
      {
        kind: "talk",
        title: "Tre esperienze che si sono fermate, e perché",
        startTime: "10:45",
        speakers: [dario, irene],
      },
      { kind: "discussion", title: "Che cosa portare in altre zone", startTime: "11:45" },
    ],
  },
  {
    slug: "housing-first-10-novembre-2022",
    title: "Prima la casa: due esperienze a confronto",
    summary: "L’incontro è stato rinviato; il tema è stato poi ripreso nel percorso del 2024.",
    kind: "conference",
    mode: "in_person",
    status: "postponed",
    day: "2022-11-10",
    demonstration: true,
    involved: ["pisana", "firenze"],
    themes: ["grave-marginalita", "abitare"],
    // The way from a meeting that was put off to where its matter went.
    series: "abitare-2024",
    publishedAt: "2022-10-20T09:00:00+02:00",
  },
  {
    slug: "equipe-multidisciplinare-16-febbraio-2023",
    title: "L’équipe multidisciplinare: chi fa che cosa",
    summary:
      "Due giorni di formazione sul lavoro intorno a una stessa famiglia, con il metodo di P.I.P.P.I. come filo conduttore.",
    kind: "training",
    mode: "in_person",
    day: "2023-02-16",
    lastDay: "2023-02-17",
    startTime: "09:00",
    endTime: "13:30",
    venue: "Aula formativa di Borgo Immaginario (sede inventata)",
    demonstration: true,
    audienceNote: "Assistenti sociali, educatori, psicologi e insegnanti",
    involved: ["lunigiana", "apuane", "colline-dell-albegna"],
    themes: ["sostegno-alla-genitorialita", "integrazione-interprofessionale"],
    publishedAt: "2023-02-20T09:00:00+01:00",
    talks: [
      {
        kind: "opening",
        title: "Una famiglia, molte professioni",
        day: "2023-02-16",
        startTime: "09:00",
        speakers: [livio],
      },
      {
        kind: "talk",
        title: "Il Mondo del Bambino: tre lati da guardare insieme",
        day: "2023-02-16",
        abstract:
          "Bisogni di crescita, risposte dei genitori, ambiente: una prova su una storia inventata, con le domande da fare a ciascun lato.",
        startTime: "09:40",
        speakers: [irene],
      },
      {
        kind: "talk",
        title: "Educatore e assistente sociale: dove finisce l’uno e comincia l’altra",
        day: "2023-02-16",
        startTime: "11:00",
        speakers: [
          dario,
          { role: "assistente sociale", organisation: "servizio-sociale-immaginario" },
        ],
      },
      {
        kind: "zone_experience",
        title: "Riunirsi quando i chilometri sono tanti",
        day: "2023-02-16",
        startTime: "14:30",
        zones: ["lunigiana"],
        speakers: [{ role: "psicologa", organisation: "ente-segnaposto", zone: "lunigiana" }],
      },
      {
        kind: "discussion",
        title: "Simulazione di una riunione d’équipe",
        day: "2023-02-17",
        startTime: "09:00",
      },
      {
        kind: "closing",
        title: "Un promemoria per la prossima riunione",
        day: "2023-02-17",
        speakers: [irene],
      },
    ],
    report: {
      publishedAt: "2023-03-02T12:00:00+01:00",
      body: `
Questo resoconto è inventato: serve a mostrare come si presenta.

## In breve

Un’équipe funziona quando chi ne fa parte sa tre cose: perché è stato chiamato, che cosa ci si aspetta da lui e chi decide.

## La riunione

I partecipanti hanno provato una riunione di un’ora su una storia inventata. I gruppi che hanno cominciato dalla domanda «che cosa vorrebbe la bambina?» hanno finito in tempo. Gli altri si sono fermati sulle competenze dei servizi.

## Da ricordare

1. La famiglia partecipa alla riunione, e sa prima di che cosa si parlerà.
2. Si scrive che cosa farà ciascuno, entro quando.
3. La riunione successiva si fissa prima di alzarsi.
`,
    },
  },
  {
    slug: "accesso-ai-servizi-25-maggio-2023",
    title: "Accoglienza e accesso ai servizi",
    summary: "L’incontro è stato annullato e non è stata fissata una nuova data.",
    kind: "workshop",
    mode: "online",
    status: "cancelled",
    day: "2023-05-25",
    startTime: "14:30",
    endTime: "17:00",
    demonstration: true,
    themes: ["accoglienza"],
    publishedAt: "2023-04-27T09:00:00+02:00",
    talks: [
      {
        kind: "talk",
        title: "Il primo contatto: la lingua, i documenti, la fiducia",
        speakers: [
          {
            person: "prova",
            role: "mediatrice linguistico-culturale",
            organisation: "cooperativa-dimostrativa",
          },
        ],
      },
    ],
  },
  {
    slug: "assegno-di-inclusione-12-ottobre-2023",
    title: "Dal Reddito di cittadinanza all’Assegno di inclusione: che cosa cambia per i servizi",
    summary:
      "Le nuove misure viste dallo sportello: chi resta, chi esce, come si riscrivono i patti.",
    kind: "plenary",
    mode: "mixed",
    day: "2023-10-12",
    startTime: "09:30",
    endTime: "13:00",
    venue: "Auditorium di Borgo Immaginario (sede inventata)",
    demonstration: true,
    involved: ["valli-etrusche", "val-di-chiana-aretina", "fiorentina-sud-est"],
    themes: ["sostegno-al-reddito", "contrasto-alla-poverta"],
    publishedAt: "2023-10-16T09:00:00+02:00",
    talks: [
      {
        kind: "opening",
        title: "Una misura finisce, un’altra comincia",
        startTime: "09:30",
        speakers: [livio],
      },
      {
        kind: "talk",
        title: "Che cosa dice la legge",
        startTime: "09:50",
        speakers: [ada],
        materials: [
          {
            title: "Decreto-legge 4 maggio 2023, n. 48",
            kind: "web_page",
            url: "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2023-05-04;48",
            publisher: "Normattiva",
          },
        ],
      },
      {
        kind: "talk",
        title: "Due percorsi, una persona: il confine tra sociale e lavoro",
        startTime: "10:30",
        themes: ["integrazione-sociale-lavoro"],
        speakers: [
          bruno,
          { role: "assistente sociale", organisation: "servizio-sociale-immaginario" },
        ],
      },
      {
        kind: "zone_experience",
        title: "Richiamare tutti, uno per uno",
        startTime: "11:30",
        zones: ["valli-etrusche"],
        speakers: [
          {
            role: "responsabile del caso (case manager)",
            organisation: "ente-segnaposto",
            zone: "valli-etrusche",
          },
        ],
      },
      {
        kind: "zone_experience",
        title: "Uno sportello in più nei comuni piccoli",
        startTime: "12:00",
        zones: ["val-di-chiana-aretina"],
        speakers: [
          {
            role: "referente di zona",
            organisation: "ente-segnaposto",
            zone: "val-di-chiana-aretina",
          },
        ],
      },
      {
        kind: "closing",
        title: "Le domande rimaste aperte",
        startTime: "12:40",
        speakers: [carla],
      },
    ],
  },
  {
    slug: "casa-lavoro-relazioni-16-novembre-2023",
    title: "Casa, lavoro, relazioni: la prima rata non pagata",
    summary:
      "Il laboratorio ricostruisce il percorso di chi perde la casa e cerca il punto in cui intervenire prima.",
    kind: "territorial_lab",
    mode: "in_person",
    day: "2023-11-16",
    startTime: "10:00",
    endTime: "16:00",
    venue: "Sede dell’Associazione Esempio (sede inventata)",
    demonstration: true,
    audience: [
      "colline-dell-albegna",
      "amiata-grossetana-colline-metallifere-grossetana",
      "alta-val-d-elsa",
    ],
    involved: [
      "colline-dell-albegna",
      "amiata-grossetana-colline-metallifere-grossetana",
      "alta-val-d-elsa",
    ],
    themes: ["abitare", "profili-di-popolazione"],
    lab: "casa-lavoro-relazioni",
    publishedAt: "2023-11-20T09:00:00+01:00",
    talks: [
      {
        kind: "talk",
        title: "Un percorso disegnato all’indietro",
        startTime: "10:00",
        speakers: [ada],
      },
      {
        kind: "talk",
        title: "Quando il lavoro si perde per primo",
        startTime: "11:15",
        speakers: [bruno],
      },
      {
        kind: "talk",
        title: "Tradurre non basta",
        startTime: "14:00",
        themes: ["accoglienza"],
        speakers: [
          {
            person: "prova",
            role: "mediatrice linguistico-culturale",
            organisation: "cooperativa-dimostrativa",
          },
        ],
      },
    ],
  },
];
