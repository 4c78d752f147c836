// No zod here: the server reads addresses with this before every filtered page.
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

export interface IgnoredFilter {
  key: ArchiveFilterKey;
  value: string;
}

const ARCHIVE = "/incontri";
const MAX_TEXT = 200;
const MAX_IGNORED = 40;

const isSlug = (value: string) => value.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

const WELL_FORMED: Record<ArchiveFilterKey, (value: string) => boolean> = {
  anno: (value) => /^(19|20|21)\d\d$/.test(value),
  ente: isSlug,
  laboratorio: isSlug,
  pagina: (value) => /^[1-9]\d{0,5}$/.test(value),
  persona: isSlug,
  q: () => true,
  tema: isSlug,
  tipo: (value) => meetingKindOfSlug(value) !== undefined,
  tutte: (value) => value === "si",
  zona: isSlug,
};

/**
 * Reads the filters of an address. Unknown keys and empty values are dropped, of a repeated key the
 * first value counts; a value that cannot be one is set aside, so that the page can say so.
 */
export function parseArchiveFilters(searchParams: URLSearchParams): {
  filters: ArchiveFilters;
  ignored: IgnoredFilter[];
} {
  const filters: Partial<Record<ArchiveFilterKey, string>> = {};
  const ignored: IgnoredFilter[] = [];
  for (const key of ARCHIVE_FILTER_KEYS) {
    const value = searchParams.getAll(key).map(tidy).find(Boolean);
    if (value === undefined) continue;
    if (WELL_FORMED[key](value)) filters[key] = value;
    else ignored.push({ key, value: cut(value, MAX_IGNORED) });
  }
  const { pagina, tutte, ...rest } = filters;
  return {
    filters: {
      ...rest,
      ...(pagina && pagina !== "1" ? { pagina: Number(pagina) } : {}),
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
  const query = new URLSearchParams();
  for (const key of ARCHIVE_FILTER_KEYS) {
    if (key === "tutte" && !filters.zona) continue;
    const value = filters[key] ?? ignored.find((item) => item.key === key)?.value;
    if (value !== undefined && value !== 1) query.set(key, String(value));
  }
  return query.toString();
}

/** One line of text: PostgreSQL refuses the null character, and other controls say nothing. */
function tidy(value: string): string {
  return cut(
    value
      .normalize("NFC")
      .replace(/[\p{C}\s]+/gu, " ")
      .trim(),
    MAX_TEXT,
  );
}

function cut(value: string, length: number): string {
  return [...value].slice(0, length).join("").trim();
}
