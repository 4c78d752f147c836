import type { DemoOrganisation } from "#prisma/demo/shapes";

/** Bodies that public sources name among those who promote and make the community. */
const REAL: DemoOrganisation[] = [
  {
    slug: "regione-toscana",
    name: "Regione Toscana",
    kind: "region",
    website: "https://www.regione.toscana.it",
    partnerRole: "promotore",
    description:
      "Promuove la comunità di pratica nell’ambito delle attività dell’Osservatorio sociale regionale.",
    demonstration: false,
  },
  {
    slug: "osservatorio-sociale-regionale",
    name: "Osservatorio sociale regionale",
    acronym: "OSR",
    kind: "region",
    partnerRole: "promotore",
    description:
      "Raccoglie dati sulle politiche sociali e pubblica ogni anno il rapporto sulle povertà e l’inclusione sociale in Toscana. La comunità di pratica nasce tra le sue attività.",
    demonstration: false,
  },
  {
    slug: "irs",
    name: "Istituto per la Ricerca Sociale",
    acronym: "IRS",
    kind: "research",
    website: "https://www.irsonline.it",
    partnerRole: "supporto scientifico",
    aliases: ["IRS – Istituto per la Ricerca Sociale"],
    demonstration: false,
  },
  {
    slug: "anci-toscana",
    name: "ANCI Toscana",
    kind: "association",
    website: "https://ancitoscana.it",
    partnerRole: "partner",
    description: "L’associazione dei comuni della Toscana.",
    demonstration: false,
  },
  {
    slug: "federsanita-anci-toscana",
    name: "Federsanità ANCI Toscana",
    kind: "association",
    website: "https://federsanitatoscana.it",
    partnerRole: "partner",
    aliases: ["Federsanità ANCI", "Federsanità"],
    demonstration: false,
  },
  {
    slug: "istituto-degli-innocenti",
    name: "Istituto degli Innocenti",
    kind: "research",
    website: "https://www.istitutodeglinnocenti.it",
    partnerRole: "partner",
    description:
      "Svolge le funzioni di Centro regionale di documentazione per l’infanzia e l’adolescenza.",
    demonstration: false,
  },
  {
    slug: "arti",
    name: "Agenzia regionale toscana per l’impiego",
    acronym: "ARTI",
    kind: "agency",
    website: "https://arti.toscana.it",
    description: "L’agenzia regionale a cui fanno capo i Centri per l’impiego.",
    demonstration: false,
  },
  {
    slug: "sds-area-pratese",
    name: "Società della Salute Area Pratese",
    kind: "sds",
    zone: "pratese",
    aliases: ["Società della Salute di Prato"],
    demonstration: false,
  },
  {
    slug: "sds-pistoiese",
    name: "Società della Salute Pistoiese",
    kind: "sds",
    zone: "pistoiese",
    aliases: ["Società della Salute di Pistoia"],
    demonstration: false,
  },
  {
    slug: "sds-senese",
    name: "Società della Salute Senese",
    kind: "sds",
    zone: "senese",
    aliases: ["Società della Salute di Siena"],
    demonstration: false,
  },
];

const invented: Pick<DemoOrganisation, "description" | "demonstration"> = {
  description: "Ente inventato, che esiste solo in questa dimostrazione.",
  demonstration: true,
};

const INVENTED: DemoOrganisation[] = [
  { slug: "associazione-esempio", name: "Associazione Esempio", kind: "third_sector", ...invented },
  {
    slug: "cooperativa-dimostrativa",
    name: "Cooperativa Dimostrativa",
    kind: "third_sector",
    aliases: ["Cooperativa di Prova"],
    ...invented,
  },
  {
    slug: "istituto-fittizio",
    name: "Istituto Fittizio di Ricerca",
    acronym: "IFR",
    kind: "research",
    ...invented,
  },
  { slug: "ente-segnaposto", name: "Ente Segnaposto", kind: "other", ...invented },
  {
    slug: "servizio-sociale-immaginario",
    name: "Servizio sociale di Borgo Immaginario",
    kind: "municipality",
    ...invented,
  },
  {
    slug: "centro-impiego-immaginario",
    name: "Centro per l’impiego di Borgo Immaginario",
    kind: "agency",
    ...invented,
  },
  {
    slug: "scuola-immaginaria",
    name: "Istituto comprensivo di Borgo Immaginario",
    kind: "other",
    ...invented,
  },
];

export const ORGANISATIONS: DemoOrganisation[] = [...REAL, ...INVENTED];
