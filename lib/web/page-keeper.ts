import { setTimeout as pause } from "node:timers/promises";
import pLimit from "p-limit";
import type { TagLedger } from "#lib/infra/tag-ledger";
import type { Drawn } from "#lib/web/draw-page";
import type { Place } from "#lib/web/inside-url";
import { PageCache } from "#lib/web/page-cache";

/** What may be drawn at once and what may wait for it: some seconds of drawing, no more. */
type Queue = { atOnce: number; waiting: number };
/** While one page waits for the database another is drawn; more would only take memory. */
const PAGES: Queue = { atOnce: 4, waiting: 200 };
/** Whoever crawls through filters takes no place from those who read pages. */
const COUNTLESS: Queue = { atOnce: 2, waiting: 60 };

/** Longer than any page should take, shorter than a reader's browser waits. */
const LONGEST_MS = 20_000;
/** How often a page is drawn again because something changed meanwhile. */
const ATTEMPTS = 3;
/** How often, while the database is away, somebody's request tries whether it is back. */
const TRY_EVERY_MS = 1_000;

/** Thrown when more pages wait to be drawn than can be drawn soon. */
export class TooBusy extends Error {}

/** The pages that everybody gets: from memory, or drawn once for all who ask at the same time. */
export class PageKeeper {
  readonly #draw: (url: string) => Promise<Drawn>;
  readonly #ledger: TagLedger;
  readonly #cache: PageCache;
  readonly #longestMs: number;
  readonly #drawing = new Map<string, Promise<Drawn>>();
  readonly #pages = queue(PAGES);
  readonly #countless = queue(COUNTLESS);
  #triedAt = Number.NEGATIVE_INFINITY;

  constructor(
    draw: (url: string) => Promise<Drawn>,
    ledger: TagLedger,
    { cache = new PageCache(ledger), longestMs = LONGEST_MS } = {},
  ) {
    this.#draw = draw;
    this.#ledger = ledger;
    this.#cache = cache;
    this.#longestMs = longestMs;
  }

  /** The page at a place. Throws `TooBusy`, and an error when drawing takes too long. */
  async at(place: Place): Promise<Drawn> {
    const kept = this.#cache.at(place.path);
    if (kept) {
      if (!this.#ledger.connected) this.#tryMeanwhile(place);
      return kept;
    }
    for (let attempt = 1; ; attempt += 1) {
      const drawn = await this.#drawOnce(place);
      // Whoever asked after a change may have joined a drawing that began before it.
      const isOutdated = drawn.marks.place !== undefined && !this.#cache.isTrue(drawn);
      if (!isOutdated || attempt === ATTEMPTS) return drawn;
    }
  }

  /**
   * Notices may be missed, but without a database nothing could be drawn either: what is kept is
   * shown while it is tried. What comes of it is logged where it fails.
   */
  #tryMeanwhile(place: Place): void {
    const now = performance.now();
    if (now - this.#triedAt < TRY_EVERY_MS) return;
    this.#triedAt = now;
    this.#drawOnce(place).catch(() => undefined);
  }

  #drawOnce(place: Place): Promise<Drawn> {
    const underWay = this.#drawing.get(place.path);
    if (underWay) return underWay;
    const { limit, isFull } = place.countless ? this.#countless : this.#pages;
    if (isFull()) return Promise.reject(new TooBusy());
    const drawing = limit(() => this.#drawInTime(place)).finally(() =>
      this.#drawing.delete(place.path),
    );
    this.#drawing.set(place.path, drawing);
    return drawing;
  }

  /** One that never ends, or not in time, must not hold its place in the queue for ever. */
  async #drawInTime({ path, url }: Place): Promise<Drawn> {
    const ended = new AbortController();
    const { signal } = ended;
    const late = pause(this.#longestMs, undefined, { signal, ref: false }).then(() => {
      throw new Error(`Drawing a page took more than ${this.#longestMs} ms`);
    });
    late.catch(() => undefined);
    try {
      const drawn = await Promise.race([this.#draw(url), late]);
      this.#cache.keep(path, drawn);
      return drawn;
    } finally {
      ended.abort();
    }
  }
}

function queue({ atOnce, waiting }: Queue) {
  const limit = pLimit(atOnce);
  return { limit, isFull: () => limit.pendingCount >= waiting };
}
