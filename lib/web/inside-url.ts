import { canonicalArchiveQuery } from "#lib/archive/schema";

const ARCHIVE = "/incontri";
/** Where the app draws filtered pages of the archive. Nobody outside may ask for it. */
const FILTERED = `${ARCHIVE}/filtrati/`;
const NOWHERE = { path: "/404", url: "/404" };

/**
 * Where the app draws what was asked for, and the path under which such a page is kept. The
 * archive's filters become one path per set of filters, so that a filtered page is kept like any
 * other.
 */
export function insideUrl(url: string): { path: string; url: string } {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const plain = decoded(path);
  if (plain === null || plain.startsWith(FILTERED)) return NOWHERE;
  if (plain !== ARCHIVE || mark < 0) return { path, url };
  const canonical = canonicalArchiveQuery(new URLSearchParams(url.slice(mark)));
  if (canonical === "") return { path: ARCHIVE, url: ARCHIVE };
  return { path: FILTERED + canonical, url: FILTERED + encodeURIComponent(canonical) };
}

/** Null for a malformed escape (`%E0`), which Next would answer with 500. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
