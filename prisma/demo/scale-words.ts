/** Words of the large archive. Names of people and bodies are evidently invented. */

export const GIVEN_NAMES =
  "Ada Aldo Amelia Anna Bice Bruno Carla Ciro Dario Delia Diana Edda Elio Elsa Emma Enea Fausto Flora Gaia Gino Ida Ines Irene Ivo Lara Lea Lia Lidia Livio Luce Marta Mina Nino Nora Olga Pia Rino Rita Tea Ugo".split(
    " ",
  );

export const FAMILY_NAMES =
  "Abbozzo Bozza Copione Dimostrazione Esempio Esperimento Facsimile Finzione Immagine Ipotesi Maschera Parvenza Prototipo Prova Sagoma Scenario Schema Segnaposto Simulazione Variante".split(
    " ",
  );

export const BODIES = [
  { name: "Associazione dimostrativa", kind: "third_sector" },
  { name: "Cooperativa dimostrativa", kind: "third_sector" },
  { name: "Comune immaginario", kind: "municipality" },
  { name: "Istituto dimostrativo", kind: "research" },
  { name: "Ente dimostrativo", kind: "other" },
  { name: "Servizio immaginario", kind: "agency" },
] as const;

export const ROLES = [
  "assistente sociale",
  "educatrice professionale",
  "psicologo",
  "responsabile del servizio",
  "referente di zona",
  "coordinatrice dell’équipe",
  "operatore del Centro per l’impiego",
  "insegnante",
  "mediatrice linguistico-culturale",
  "ricercatore",
  "direttrice",
  "responsabile dell’ufficio di piano",
];

/** What is spoken of, with the theme it belongs to. */
export const SUBJECTS: { words: string; theme: string }[] = [
  { words: "povertà educativa", theme: "poverta-educativa" },
  { words: "patti educativi di comunità", theme: "poverta-educativa" },
  { words: "doposcuola e spazi aperti", theme: "poverta-educativa" },
  { words: "sostegno alla genitorialità", theme: "sostegno-alla-genitorialita" },
  { words: "gruppi con i genitori", theme: "sostegno-alla-genitorialita" },
  { words: "vicinanza solidale", theme: "sostegno-alla-genitorialita" },
  { words: "conciliazione tra cura e lavoro", theme: "conciliazione" },
  { words: "disuguaglianze tra famiglie", theme: "disuguaglianze" },
  { words: "famiglie vulnerabili", theme: "famiglie-vulnerabili" },
  { words: "Reddito di cittadinanza", theme: "sostegno-al-reddito" },
  { words: "Assegno di inclusione", theme: "sostegno-al-reddito" },
  { words: "Patto per l’inclusione sociale", theme: "sostegno-al-reddito" },
  { words: "progetti utili alla collettività", theme: "sostegno-al-reddito" },
  { words: "analisi preliminare", theme: "contrasto-alla-poverta" },
  { words: "presa in carico", theme: "contrasto-alla-poverta" },
  { words: "pronto intervento sociale", theme: "grave-marginalita" },
  { words: "housing first", theme: "grave-marginalita" },
  { words: "recupero delle eccedenze alimentari", theme: "poverta-alimentare" },
  { words: "integrazione tra sociale e lavoro", theme: "integrazione-sociale-lavoro" },
  { words: "tirocini di inclusione", theme: "integrazione-sociale-lavoro" },
  { words: "percorsi per i giovani adulti", theme: "profili-di-popolazione" },
  { words: "équipe multidisciplinare", theme: "integrazione-interprofessionale" },
  { words: "supervisione degli operatori", theme: "integrazione-interprofessionale" },
  { words: "prevenzione degli sfratti", theme: "abitare" },
  { words: "accompagnamento all’abitare", theme: "abitare" },
  { words: "mediazione linguistica", theme: "accoglienza" },
  { words: "accesso ai servizi delle persone straniere", theme: "accoglienza" },
  { words: "lavoro di comunità", theme: "ruolo-della-comunita" },
];

export const ANGLES = [
  "da dove cominciare",
  "che cosa ha funzionato",
  "che cosa non ha funzionato",
  "un anno dopo",
  "gli strumenti",
  "le parole per dirlo",
  "chi fa che cosa",
  "tempi e responsabilità",
  "l’esperienza di una zona",
  "il punto di vista degli operatori",
  "numeri e storie",
  "domande aperte",
  "una prova sul campo",
  "il ruolo del Terzo settore",
  "il lavoro con le scuole",
  "i primi tre mesi",
  "come si valuta",
  "come si racconta",
];

export const SENTENCES = [
  "Si parte da un caso inventato e lo si segue per un anno.",
  "Il confronto riguarda i tempi, le persone coinvolte e le risorse.",
  "Tre servizi descrivono lo stesso percorso da tre punti di vista.",
  "La scheda usata è breve, e proprio per questo viene compilata.",
  "L’ostacolo più frequente è trovare un’ora in cui tutti possano riunirsi.",
  "Una parte del lavoro si fa al telefono, e di solito non la si conta.",
  "Si discute di che cosa succede quando il progetto finisce.",
  "Le differenze tra comuni grandi e piccoli restano forti.",
  "Chi ha provato consiglia di cominciare con pochi e di allargare dopo.",
  "Il materiale raccolto serve a chi vuole ripetere l’esperienza.",
  "Gli orari dei servizi non coincidono con quelli delle famiglie.",
  "Si propone un promemoria di una pagina per la riunione d’équipe.",
];
