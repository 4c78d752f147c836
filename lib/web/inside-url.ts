import { canonicalArchiveQuery } from "#lib/archive/schema";

const ARCHIVE = "/incontri";
/** Where the app draws filtered pages of the archive. Nobody outside may ask for it. */
const FILTERED = `${ARCHIVE}/filtrati/`;
const NEWS = "/notizie";
/** Where it draws the second page of the news and those after it. */
const NEWS_PAGE = `${NEWS}/pagina/`;
// Any address without a page of its own: `/404` would be drawn by Next, without the frame of the site.
const NOWHERE = { path: "/pagina-inesistente", url: "/pagina-inesistente" };

/**
 * Where the app draws what was asked for, and the path under which such a page is kept. The
 * archive's filters become one path per set of filters, and the pages of the news one path each, so
 * that they are kept like any other.
 */
export function insideUrl(url: string): { path: string; url: string } {
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const plain = decoded(path);
  if (plain === null || plain.startsWith(FILTERED) || plain.startsWith(NEWS_PAGE)) return NOWHERE;
  if (mark < 0) return { path, url };
  const query = new URLSearchParams(url.slice(mark));
  if (plain === NEWS) return newsPage(query.get("pagina"));
  if (plain !== ARCHIVE) return { path, url };
  const canonical = canonicalArchiveQuery(query);
  if (canonical === "") return { path: ARCHIVE, url: ARCHIVE };
  return { path: FILTERED + canonical, url: FILTERED + encodeURIComponent(canonical) };
}

function newsPage(number: string | null): { path: string; url: string } {
  const isLater = number !== null && number !== "1" && /^[1-9]\d{0,5}$/.test(number);
  const path = isLater ? NEWS_PAGE + number : NEWS;
  return { path, url: path };
}

/** Null for a malformed escape (`%E0`), which Next would answer with 500. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
