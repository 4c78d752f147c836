import type { MaterialKind } from "#lib/materials/schema";

export const MATERIAL_KIND_LABELS: Record<MaterialKind, string> = {
  slides: "Diapositive",
  document: "Documento",
  recording: "Registrazione",
  web_page: "Pagina",
};
