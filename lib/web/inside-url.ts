import { canonicalArchiveQuery } from "#lib/archive/schema";
import { canonicalLibraryQuery } from "#lib/library/schema";
import { isPerRequest } from "#lib/web/per-request";

/** Where a page is drawn, and the path it is kept under. */
export type Place = {
  path: string;
  url: string;
  /** One of the sets of filters and pages of lists that can be asked for without end. */
  countless?: boolean;
};

/** Lists with filters, and how each writes the same ones always alike. */
const LISTS = new Map([
  ["/incontri", canonicalArchiveQuery],
  ["/materiali", canonicalLibraryQuery],
]);
const filteredOf = (list: string) => `${list}/filtrati/`;
/** Where the app draws their filtered pages. Nobody outside may ask for them. */
const FILTERED = [...LISTS.keys()].map(filteredOf);
const NEWS = "/notizie";
/** Where it draws the second page of the news and those after it. */
const NEWS_PAGE = `${NEWS}/pagina/`;
// Any address without a page of its own: `/404` would be drawn by Next, without the frame of the site.
export const NOWHERE: Place = { path: "/pagina-inesistente", url: "/pagina-inesistente" };

/** What addresses are made of. Escapes, empty segments and dots that climb have no meaning here. */
const PLAIN = /^(?:\/|(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+)+)$/;
/**
 * What no page is called. Next has names of its own for pages and for their data (`/404`,
 * `/incontri.rsc`): only files that everybody knows have a dot in theirs.
 */
const NO_PAGE = /^\/(?:_|index(?:\/|$)|(?:404|500)$)|\.(?!(?:xml|txt|ics|svg)$)/;

/**
 * Where files are. Their routes send whole files: what is asked for there under no address of a file
 * (`isFileAddress`) must not reach them as a page, which is drawn in memory and compressed.
 */
const FILES = [
  "/immagini/",
  "/materiali/anteprima/",
  "/materiali/file/",
  "/materiali/sottotitoli/",
];

/** An address as the log may have it: without what a reader typed. */
export function loggedRoute(url: string): string {
  const [path = ""] = url.split("?");
  return FILTERED.find((filtered) => path.startsWith(filtered)) ?? path;
}

/** The path of an address, where it can be read in one way only; null otherwise. */
export function plainPath(url: string): string | null {
  const mark = url.indexOf("?");
  const asked = mark < 0 ? url : url.slice(0, mark);
  // «/zone/» is «/zone» to whoever typed it.
  const path = asked.length > 1 && asked.endsWith("/") ? asked.slice(0, -1) : asked;
  return PLAIN.test(path) && !NO_PAGE.test(path) ? path : null;
}

/**
 * Where the app draws what was asked for, and the path under which such a page is kept. The
 * filters of a list become one path per set of filters, and the pages of the news one path each, so
 * that they are kept like any other. What the rest of an address says after `?` is dropped: Next
 * would write it into the page that everybody gets. Paths that Next might read in two ways are no
 * addresses, or one page could be kept in the place of another.
 */
export function insideUrl(url: string): Place {
  const path = plainPath(url);
  if (path === null || isPerRequest(path)) return NOWHERE;
  if ([...FILTERED, NEWS_PAGE, ...FILES].some((inner) => path.startsWith(inner))) return NOWHERE;
  const mark = url.indexOf("?");
  const query = new URLSearchParams(mark < 0 ? "" : url.slice(mark));
  if (path === NEWS) return newsPage(query.get("pagina"));
  const canonical = LISTS.get(path)?.(query) ?? "";
  if (canonical === "") return { path, url: path };
  const filtered = filteredOf(path);
  return {
    path: filtered + canonical,
    url: filtered + encodeURIComponent(canonical),
    countless: true,
  };
}

function newsPage(number: string | null): Place {
  const isLater = number !== null && number !== "1" && /^[1-9]\d{0,5}$/.test(number);
  const path = isLater ? NEWS_PAGE + number : NEWS;
  return { path, url: path, countless: isLater };
}
