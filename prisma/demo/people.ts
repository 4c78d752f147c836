import type { DemoPerson } from "#prisma/demo/shapes";

const attested = {
  attestedOn: "2021-03-12",
  sourceNote: "Notizia sull’incontro del 12 marzo 2021.",
};

/** Who spoke on 12 March 2021, with nothing but what the sources say of that day. */
const REAL: DemoPerson[] = [
  {
    key: "spinelli",
    givenName: "Serena",
    familyName: "Spinelli",
    demonstration: false,
    affiliations: [
      {
        organisation: "regione-toscana",
        roleTitle:
          "assessora alle Politiche sociali, Edilizia residenziale pubblica e Cooperazione internazionale",
        ...attested,
      },
    ],
  },
  {
    key: "celesti",
    givenName: "Anna Maria",
    familyName: "Celesti",
    demonstration: false,
    affiliations: [
      { organisation: "anci-toscana", roleTitle: "responsabile Welfare", ...attested },
    ],
  },
  {
    key: "salvi",
    givenName: "Alessandro",
    familyName: "Salvi",
    demonstration: false,
    affiliations: [
      {
        organisation: "regione-toscana",
        roleTitle: "dirigente del settore Welfare, Sport e Innovazione sociale",
        ...attested,
      },
    ],
  },
  {
    key: "de-conno",
    givenName: "Andrea",
    familyName: "De Conno",
    demonstration: false,
    affiliations: [{ organisation: "federsanita-anci-toscana", ...attested }],
  },
  {
    key: "mesini",
    givenName: "Daniela",
    familyName: "Mesini",
    demonstration: false,
    affiliations: [{ organisation: "irs", ...attested }],
  },
  {
    key: "casartelli",
    givenName: "Ariela",
    familyName: "Casartelli",
    demonstration: false,
    affiliations: [{ organisation: "irs", ...attested }],
  },
];

const invented = {
  biography: "Persona inventata, che esiste solo in questa dimostrazione.",
  demonstration: true,
};

const INVENTED: DemoPerson[] = [
  {
    key: "ada",
    givenName: "Ada",
    familyName: "Esempio",
    ...invented,
    affiliations: [
      {
        organisation: "servizio-sociale-immaginario",
        roleTitle: "assistente sociale",
        validFrom: "2018-03-01",
        validTo: "2022-01-01",
      },
      {
        organisation: "istituto-fittizio",
        roleTitle: "ricercatrice",
        validFrom: "2022-01-01",
      },
    ],
  },
  {
    key: "bruno",
    givenName: "Bruno",
    familyName: "Segnaposto",
    ...invented,
    affiliations: [
      {
        organisation: "centro-impiego-immaginario",
        roleTitle: "operatore",
        validFrom: "2019-09-01",
      },
    ],
  },
  {
    key: "carla",
    givenName: "Carla",
    familyName: "Fittizia",
    ...invented,
    affiliations: [
      {
        organisation: "istituto-fittizio",
        roleTitle: "responsabile della ricerca",
        validFrom: "2017-01-01",
      },
    ],
  },
  {
    key: "dario",
    givenName: "Dario",
    familyName: "Dimostrativo",
    ...invented,
    affiliations: [
      {
        organisation: "cooperativa-dimostrativa",
        roleTitle: "educatore",
        validFrom: "2016-09-01",
        validTo: "2023-07-01",
      },
      {
        organisation: "cooperativa-dimostrativa",
        roleTitle: "coordinatore dell’area educativa",
        validFrom: "2023-07-01",
      },
      { organisation: "associazione-esempio", roleTitle: "presidente", validFrom: "2022-05-01" },
    ],
  },
  {
    key: "fulvia",
    givenName: "Fulvia",
    familyName: "Inventata",
    ...invented,
    affiliations: [
      {
        organisation: "scuola-immaginaria",
        roleTitle: "insegnante, referente per l’inclusione",
        validFrom: "2015-09-01",
      },
    ],
  },
  {
    key: "irene",
    givenName: "Irene",
    familyName: "Ipotetica",
    ...invented,
    affiliations: [
      { organisation: "ente-segnaposto", roleTitle: "psicologa", validFrom: "2020-02-01" },
    ],
  },
  {
    key: "livio",
    givenName: "Livio",
    familyName: "Provvisorio",
    ...invented,
    affiliations: [
      {
        organisation: "servizio-sociale-immaginario",
        roleTitle: "responsabile del servizio",
        validFrom: "2014-01-01",
      },
    ],
  },
  {
    key: "marta",
    givenName: "Marta",
    familyName: "Immaginaria",
    ...invented,
    affiliations: [
      {
        organisation: "associazione-esempio",
        roleTitle: "coordinatrice dei volontari",
        attestedOn: "2022-05-19",
        sourceNote: "Programma dell’incontro dimostrativo del 19 maggio 2022.",
      },
    ],
  },
  {
    key: "nino",
    givenName: "Nino",
    familyName: "Finzione",
    ...invented,
    affiliations: [
      {
        organisation: "ente-segnaposto",
        roleTitle: "responsabile dell’area abitare",
        validFrom: "2021-04-01",
      },
    ],
  },
  {
    key: "prova",
    givenName: "Prova",
    familyName: "Dimostrativa",
    ...invented,
    affiliations: [
      {
        organisation: "cooperativa-dimostrativa",
        roleTitle: "mediatrice linguistico-culturale",
        validFrom: "2020-10-01",
      },
    ],
  },
];

export const PEOPLE: DemoPerson[] = [...REAL, ...INVENTED];
