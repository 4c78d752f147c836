import type { FundingLevel, Sector } from "#lib/labs/schema";

export const SECTOR_LABELS: Record<Sector, string> = {
  social: "Sociale",
  health: "Sanità",
  employment: "Lavoro",
  education: "Scuola ed educazione",
  justice: "Giustizia",
  housing: "Abitare",
  third_sector: "Terzo settore",
  research: "Ricerca e formazione",
  administration: "Amministrazione",
  other: "Altro",
};

export const FUNDING_LEVEL_LABELS: Record<FundingLevel, string> = {
  national: "Fondi nazionali",
  european: "Fondi europei",
  regional: "Fondi regionali",
  local: "Risorse locali",
  private: "Risorse private",
};
