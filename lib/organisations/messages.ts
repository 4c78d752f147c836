import type { OrganisationKind } from "#lib/organisations/schema";

export const ORGANISATION_KIND_LABELS: Record<OrganisationKind, string> = {
  region: "Regione",
  municipality: "Comune",
  health_authority: "Azienda sanitaria",
  sds: "Società della Salute",
  association: "Associazione di enti",
  research: "Istituto di ricerca",
  agency: "Agenzia",
  third_sector: "Ente del Terzo settore",
  other: "Ente",
};
