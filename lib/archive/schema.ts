// No zod here: the server reads addresses with this before every filtered page.
import {
  isSlug,
  LIST_FILTERS,
  readFilters,
  type SetAside,
  turnedTo,
  writeFilters,
} from "#lib/facets/schema";
import { meetingKindOfSlug } from "#lib/meetings/messages";

/** The words of the address, which are the reader's; in the order in which they are written. */
export const ARCHIVE_FILTER_KEYS = [
  "anno",
  "ente",
  "laboratorio",
  "pagina",
  "persona",
  "q",
  "tema",
  "tipo",
  "tutte",
  "zona",
] as const;
export type ArchiveFilterKey = (typeof ARCHIVE_FILTER_KEYS)[number];

/** Filters that have counted alternatives beside them. */
export const FACET_KEYS = [
  "anno",
  "ente",
  "laboratorio",
  "persona",
  "tema",
  "tipo",
  "zona",
] as const satisfies readonly ArchiveFilterKey[];
export type FacetKey = (typeof FACET_KEYS)[number];

/** Well-formed values as they stand in the address; whether a slug exists is found out later. */
export type ArchiveFilters = Partial<Record<FacetKey | "q", string>> & {
  /** From 2 on: the first page is the archive itself. */
  pagina?: number;
  /** With a zone: also the meetings addressed to all zones. */
  tutte?: "si";
};

export type IgnoredFilter = SetAside<ArchiveFilterKey>;

const ARCHIVE = "/incontri";

const WELL_FORMED: Record<ArchiveFilterKey, (value: string) => boolean> = {
  ...LIST_FILTERS,
  laboratorio: isSlug,
  persona: isSlug,
  q: () => true,
  tipo: (value) => meetingKindOfSlug(value) !== undefined,
  tutte: (value) => value === "si",
};

/** Reads the filters of an address. */
export function parseArchiveFilters(searchParams: URLSearchParams): {
  filters: ArchiveFilters;
  ignored: IgnoredFilter[];
} {
  const { filters, ignored } = readFilters(searchParams, ARCHIVE_FILTER_KEYS, WELL_FORMED);
  const { pagina, tutte, ...rest } = filters;
  return {
    filters: {
      ...rest,
      ...turnedTo(pagina),
      ...(tutte && rest.zona ? { tutte: "si" } : {}),
    },
    ignored,
  };
}

/** The one address of a set of filters. */
export function archiveHref(filters: ArchiveFilters): string {
  const query = serialise(filters, []);
  return query ? `${ARCHIVE}?${query}` : ARCHIVE;
}

/**
 * The same text for every way of writing the same filters. Values that were set aside stay in it,
 * cut short, because the page that explains them is another page.
 */
export function canonicalArchiveQuery(searchParams: URLSearchParams): string {
  const { filters, ignored } = parseArchiveFilters(searchParams);
  return serialise(filters, ignored);
}

function serialise(filters: ArchiveFilters, ignored: readonly IgnoredFilter[]): string {
  // For all zones means nothing but beside one.
  const keys = ARCHIVE_FILTER_KEYS.filter((key) => key !== "tutte" || filters.zona);
  return writeFilters(keys, filters, ignored);
}
