import { ORGANISATION_KINDS, type OrganisationKind } from "#lib/organisations/schema";

export const ORGANISATION_KIND_LABELS: Record<OrganisationKind, string> = {
  region: "Regione",
  municipality: "Comune",
  health_authority: "Azienda sanitaria",
  sds: "Società della Salute",
  association: "Associazione di enti",
  research: "Istituto di ricerca",
  agency: "Agenzia",
  third_sector: "Ente del Terzo settore",
  other: "Altro ente",
};

/** Headings of a list of several of a kind, in the order in which they are shown. */
export const ORGANISATION_GROUP_LABELS: Record<OrganisationKind, string> = {
  region: "Regione",
  sds: "Società della Salute",
  health_authority: "Aziende sanitarie",
  municipality: "Comuni e servizi comunali",
  agency: "Agenzie e Centri per l’impiego",
  association: "Associazioni di enti",
  third_sector: "Terzo settore",
  research: "Istituti di ricerca",
  other: "Altri enti",
};

/** What stands in addresses, so it never changes. */
export const ORGANISATION_KIND_SLUGS: Record<OrganisationKind, string> = {
  region: "regione",
  sds: "societa-della-salute",
  health_authority: "aziende-sanitarie",
  municipality: "comuni",
  agency: "agenzie",
  association: "associazioni",
  third_sector: "terzo-settore",
  research: "ricerca",
  other: "altri",
};

export function organisationKindOfSlug(slug: string): OrganisationKind | undefined {
  return ORGANISATION_KINDS.find((kind) => ORGANISATION_KIND_SLUGS[kind] === slug);
}
