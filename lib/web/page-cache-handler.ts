import { SharedCacheControls } from "next/dist/server/lib/incremental-cache/shared-cache-controls.external.js";
import { pageCache } from "#lib/web/page-cache";
import { type Rendered, renderedOf } from "#lib/web/page-entry";

/** Next's side of the page cache: it makes one of these per request and calls `get` and `set`. */
export default class PageCacheHandler {
  async get(key: string) {
    const entry = pageCache().at(pathOf(key));
    if (entry?.key !== key) return null;
    const value = renderedOf(entry);
    if (pageCache().ledger.connected)
      return { value, lastModified: entry.keptAt, cacheControl: KEPT };
    // Notices may be missed, but without a database nothing could be rendered either: what is here
    // is shown, and each request tries to render it anew in the background.
    return { value, lastModified: 1, cacheControl: { revalidate: 1, expire: undefined } };
  }

  async set(key: string, value: Rendered | { kind: string } | null): Promise<void> {
    forgetLifetimes();
    if (value && isRendered(value)) pageCache().set(pathOf(key), key, value);
  }

  async revalidateTag(): Promise<void> {
    // Tags are touched in the database, in the transaction of the change.
  }

  resetRequestCache(): void {}
}

/** Pages end by notices and by the moment they name, not by age. */
const KEPT = { revalidate: false, expire: undefined };

/** Keys read `/route-cache/APP_PAGE/<hash of the route>/$<path>`, the start page being `/index`. */
export function pathOf(key: string): string {
  const path = key.slice(key.indexOf("/$/") + 2);
  return path === "/index" ? "/" : path;
}

function isRendered(value: { kind: string }): value is Rendered {
  return value.kind === "APP_PAGE" || value.kind === "APP_ROUTE";
}

let written = 0;

/**
 * Next remembers the lifetime of every address it ever rendered, existing or not, without bound.
 * Entries here come with their lifetime, so that memory may be emptied.
 */
function forgetLifetimes(): void {
  written += 1;
  if (written % 5_000 === 0)
    new SharedCacheControls({ routes: {}, dynamicRoutes: {} } as never, undefined).clear();
}
