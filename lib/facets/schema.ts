// No zod here: the server reads addresses with this before every filtered page.

const MAX_TEXT = 200;
const MAX_SET_ASIDE = 40;

export const isSlug = (value: string) =>
  value.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
const isYear = (value: string) => /^(19|20|21)\d\d$/.test(value);
const isPageNumber = (value: string) => /^[1-9]\d{0,5}$/.test(value);

/** What every list is filtered by, and what values of it look like. */
export const LIST_FILTERS = {
  anno: isYear,
  ente: isSlug,
  pagina: isPageNumber,
  tema: isSlug,
  zona: isSlug,
};

/** The first page of a list is the list itself. */
export const turnedTo = (pagina: string | undefined) =>
  pagina && pagina !== "1" ? { pagina: Number(pagina) } : {};

/** A value that cannot be one of its filter. */
export interface SetAside<Key extends string> {
  key: Key;
  value: string;
}

/**
 * Reads the filters of an address. Unknown keys and empty values are dropped, of a repeated key the
 * first value counts; a value that cannot be one is set aside, so that the page can say so.
 */
export function readFilters<Key extends string>(
  searchParams: URLSearchParams,
  keys: readonly Key[],
  wellFormed: Record<Key, (value: string) => boolean>,
): { filters: Partial<Record<Key, string>>; ignored: SetAside<Key>[] } {
  const filters: Partial<Record<Key, string>> = {};
  const ignored: SetAside<Key>[] = [];
  for (const key of keys) {
    const value = searchParams.getAll(key).map(tidy).find(Boolean);
    if (value === undefined) continue;
    if (wellFormed[key](value)) filters[key] = value;
    else ignored.push({ key, value: cut(value, MAX_SET_ASIDE) });
  }
  return { filters, ignored };
}

/** The same text for every way of writing the same filters; the first page is the list itself. */
export function writeFilters<Key extends string>(
  keys: readonly Key[],
  filters: Partial<Record<Key, string | number>>,
  ignored: readonly SetAside<Key>[],
): string {
  const query = new URLSearchParams();
  for (const key of keys) {
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
