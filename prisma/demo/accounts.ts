import type { Role } from "#lib/accounts/schema";

/** Somebody invented for each role, to try it. */
export interface DemoAccount {
  name: string;
  email: string;
  roles?: Role[];
  organisation?: string;
  referent?: boolean;
  coordinates?: string;
  zone?: string;
}

export const ACCOUNTS: DemoAccount[] = [
  { name: "Amministrazione di prova", email: "amministrazione@prova.example", roles: ["admin"] },
  {
    name: "Redazione di prova",
    email: "redazione@prova.example",
    roles: ["newsroom"],
    organisation: "regione-toscana",
  },
  {
    name: "Referente di prova",
    email: "referente@prova.example",
    organisation: "associazione-esempio",
    referent: true,
  },
  {
    name: "Coordinamento di prova",
    email: "coordinamento@prova.example",
    organisation: "cooperativa-dimostrativa",
    coordinates: "sociale-lavoro-centro",
  },
  {
    name: "Componente di prova",
    email: "componente@prova.example",
    organisation: "associazione-esempio",
    zone: "pratese",
  },
];
