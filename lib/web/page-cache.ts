import type { TagLedger } from "#lib/infra/tag-ledger";
import type { Drawn } from "#lib/web/draw-page";
import type { PageBudget } from "#lib/web/page-marks";
import { PageStore } from "#lib/web/page-store";

const MB = 1024 * 1024;
/** Addresses that lead nowhere and sets of filters can be invented without end: each has its own room. */
const BUDGETS: Record<PageBudget, number> = { pages: 48 * MB, filtered: 12 * MB, missing: 2 * MB };
/** What an entry takes beside its bytes. */
const OVERHEAD = 2_000;

/** Keeps whole pages in memory until one of their tags is touched. */
export class PageCache {
  readonly #ledger: TagLedger;
  readonly #now: () => number;
  readonly #storeOf: Record<PageBudget, PageStore<Drawn & { bytes: number }>>;
  readonly #stores: PageStore<Drawn & { bytes: number }>[];

  constructor(ledger: TagLedger, now: () => number = Date.now, budgets = BUDGETS) {
    this.#ledger = ledger;
    this.#now = now;
    this.#storeOf = {
      pages: new PageStore(budgets.pages),
      filtered: new PageStore(budgets.filtered),
      missing: new PageStore(budgets.missing),
    };
    this.#stores = Object.values(this.#storeOf);
  }

  get bytes(): number {
    return this.#stores.reduce((sum, store) => sum + store.bytes, 0);
  }

  /** What is kept for a path, if nothing it was drawn from has changed. */
  at(path: string): Drawn | null {
    for (const store of this.#stores) {
      const page = store.get(path);
      if (!page) continue;
      if (this.isTrue(page)) return page;
      store.delete(path);
    }
    return null;
  }

  /** Keeps a page that may be kept. A failure replaces nothing: what is here is still true. */
  keep(path: string, page: Drawn): void {
    const { marks, status } = page;
    if (status >= 500 || marks.personal) return;
    for (const store of this.#stores) store.delete(path);
    if (!this.isTrue(page)) return;
    const bytes = OVERHEAD + page.body.byteLength + page.gzip.byteLength;
    this.#storeOf[status === 404 ? "missing" : marks.budget].set(path, { ...page, bytes });
  }

  /** Whether nothing that the page was drawn from has changed since. */
  isTrue({ marks }: Drawn): boolean {
    // A page that did not say what it was drawn from could never be renewed.
    if (marks.place === undefined) return false;
    return this.#now() < marks.until && this.#ledger.isCurrent(marks.tags, marks.place);
  }
}
