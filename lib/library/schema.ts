// No zod here: the server reads addresses with this before every filtered page.
import {
  LIST_FILTERS,
  readFilters,
  type SetAside,
  turnedTo,
  writeFilters,
} from "#lib/facets/schema";
import { materialKindOfSlug } from "#lib/materials/messages";

/** The words of the address, which are the reader's; in the order in which they are written. */
export const LIBRARY_FILTER_KEYS = ["anno", "ente", "pagina", "tema", "tipo", "zona"] as const;
export type LibraryFilterKey = (typeof LIBRARY_FILTER_KEYS)[number];
/** Filters that have counted alternatives beside them. */
export type LibraryFacetKey = Exclude<LibraryFilterKey, "pagina">;

/** Well-formed values as they stand in the address; whether a slug exists is found out later. */
export type LibraryFilters = Partial<Record<LibraryFacetKey, string>> & {
  /** From 2 on: the first page is the list itself. */
  pagina?: number;
};

export type SetAsideFilter = SetAside<LibraryFilterKey>;

const LIBRARY = "/materiali";

const WELL_FORMED: Record<LibraryFilterKey, (value: string) => boolean> = {
  ...LIST_FILTERS,
  tipo: (value) => materialKindOfSlug(value) !== undefined,
};

export function parseLibraryFilters(searchParams: URLSearchParams): {
  filters: LibraryFilters;
  ignored: SetAsideFilter[];
} {
  const { filters, ignored } = readFilters(searchParams, LIBRARY_FILTER_KEYS, WELL_FORMED);
  const { pagina, ...rest } = filters;
  return { filters: { ...rest, ...turnedTo(pagina) }, ignored };
}

/** The one address of a set of filters. */
export function libraryHref(filters: LibraryFilters): string {
  const query = writeFilters(LIBRARY_FILTER_KEYS, filters, []);
  return query ? `${LIBRARY}?${query}` : LIBRARY;
}

/** The same text for every way of writing the same filters, those that were set aside included. */
export function canonicalLibraryQuery(searchParams: URLSearchParams): string {
  const { filters, ignored } = parseLibraryFilters(searchParams);
  return writeFilters(LIBRARY_FILTER_KEYS, filters, ignored);
}
