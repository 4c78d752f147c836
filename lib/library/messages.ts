import type { LibraryFacetKey, LibraryFilterKey, SetAsideFilter } from "#lib/library/schema";

export const LIBRARY_LABELS: Record<LibraryFilterKey, string> = {
  anno: "Anno",
  ente: "Ente",
  pagina: "Pagina",
  tema: "Tema",
  tipo: "Tipo",
  zona: "Zona",
};

/** «Altri 7 enti». */
export const LIBRARY_PLURALS: Record<LibraryFacetKey, string> = {
  anno: "anni",
  ente: "enti",
  tema: "temi",
  tipo: "tipi",
  zona: "nomi di zone",
};

/** Why a well-formed value finds nothing: what it names is not there. */
const UNKNOWN: Partial<Record<LibraryFilterKey, (value: string) => string>> = {
  ente: (value) => `Nessun ente ha l’indirizzo «${value}».`,
  tema: (value) => `Nessun tema ha l’indirizzo «${value}».`,
  zona: (value) => `Nessuna zona ha l’indirizzo «${value}».`,
};

export function explainUnknownFilter({ key, value }: SetAsideFilter): string {
  return UNKNOWN[key]?.(value) ?? `«${value}» non c’è tra i materiali.`;
}

/** Why a value was set aside: the results are those without it. */
export function explainSetAside({ key, value }: SetAsideFilter): string {
  return `Il filtro «${LIBRARY_LABELS[key]}» non è stato applicato: «${value}» non è un valore valido.`;
}

/** Where the filters end: the way there without going through them. */
export const LIBRARY_RESULTS = { id: "risultati", label: "Vai ai risultati" };
