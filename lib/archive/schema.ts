export const ARCHIVE_FILTER_KEYS = [
  "tema",
  "zona",
  "anno",
  "persona",
  "ente",
  "tipo",
  "laboratorio",
  "q",
  "pagina",
  "tutte",
] as const;

/** One spelling per set of filters, '' for none. */
export function canonicalArchiveQuery(given: URLSearchParams): string {
  const clean = new URLSearchParams();
  for (const key of [...ARCHIVE_FILTER_KEYS].sort()) {
    const value = given.get(key)?.trim().replace(/\s+/g, " ").slice(0, 100);
    if (value) clean.set(key, value);
  }
  return clean.toString();
}
