import { type TagLedger, tagLedger } from "#lib/infra/tag-ledger";
import { type Entry, makeEntry, type Rendered } from "#lib/web/page-entry";
import type { PageBudget } from "#lib/web/page-marks";
import { PageStore } from "#lib/web/page-store";

const MB = 1024 * 1024;
/** Addresses that lead nowhere and sets of filters can be invented without end: each has its own room. */
const BUDGETS: Record<PageBudget, number> = { pages: 48 * MB, filtered: 12 * MB, missing: 2 * MB };

/** Keeps whole pages in memory until one of their tags is touched. */
export class PageCache {
  readonly ledger: TagLedger;
  readonly #now: () => number;
  readonly #storeOf: Record<PageBudget, PageStore<Entry>>;
  readonly #stores: PageStore<Entry>[];

  constructor(ledger: TagLedger, now: () => number = Date.now, budgets = BUDGETS) {
    this.ledger = ledger;
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
  at(path: string): Entry | null {
    for (const store of this.#stores) {
      const entry = store.get(path);
      if (!entry) continue;
      if (this.#isTrue(entry)) return entry;
      store.delete(path);
    }
    return null;
  }

  /** Completes what was rendered, in place, and keeps it if it may be kept. */
  set(path: string, key: string, rendered: Rendered): void {
    const entry = makeEntry(key, rendered, this.#now());
    // A failure replaces nothing: what is here may be shown while the database is away.
    if (entry.marks.unkept) return;
    for (const store of this.#stores) store.delete(path);
    if (this.#isTrue(entry)) this.#storeOf[entry.marks.budget].set(path, entry);
  }

  #isTrue({ tags, marks }: Entry): boolean {
    // A page that did not say what it was drawn from could never be renewed.
    if (marks.place === undefined) return false;
    return this.#now() < marks.until && this.ledger.isCurrent(tags, marks.place);
  }
}

let shared: PageCache | undefined;

/** The pages of this process, for Next's cache handler and for the server in front of it. */
export function pageCache(): PageCache {
  shared ??= new PageCache(tagLedger());
  return shared;
}
