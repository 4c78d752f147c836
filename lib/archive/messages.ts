import type { ArchiveFilterKey, FacetKey, IgnoredFilter } from "#lib/archive/schema";

/** Of the archive, and of the list of materials, which has some of them. */
export const FILTER_LABELS: Record<ArchiveFilterKey, string> = {
  anno: "Anno",
  ente: "Ente",
  laboratorio: "Laboratorio",
  pagina: "Pagina",
  persona: "Persona",
  q: "Parole",
  tema: "Tema",
  tipo: "Tipo",
  tutte: "Per tutte le zone",
  zona: "Zona",
};

/** «Altri 7 laboratori». */
export const FILTER_PLURALS: Record<FacetKey, string> = {
  anno: "anni",
  ente: "enti",
  laboratorio: "laboratori",
  persona: "nomi",
  tema: "temi",
  tipo: "tipi",
  zona: "nomi di zone",
};

/** Why a well-formed value finds nothing: what it names is not there. */
const UNKNOWN: Partial<Record<ArchiveFilterKey, (value: string) => string>> = {
  ente: (value) => `Nessun ente ha l’indirizzo «${value}».`,
  laboratorio: (value) => `Nessun laboratorio ha l’indirizzo «${value}».`,
  persona: (value) => `Nessuna persona ha l’indirizzo «${value}».`,
  q: (value) => `«${value}» non contiene parole che si possano cercare: provarne altre.`,
  tema: (value) => `Nessun tema ha l’indirizzo «${value}».`,
  zona: (value) => `Nessuna zona ha l’indirizzo «${value}».`,
};

export function explainUnknown({ key, value }: IgnoredFilter): string {
  return UNKNOWN[key]?.(value) ?? `«${value}» non è nell’archivio.`;
}

/** Why a value was set aside: the results are those without it. */
export function explainIgnored({ key, value }: IgnoredFilter): string {
  return `Il filtro «${FILTER_LABELS[key]}» non è stato applicato: «${value}» non è un valore valido.`;
}

/** Where the filters end: the way there without going through them. */
export const LIST_RESULTS = { id: "risultati", label: "Vai ai risultati" };
