import pLimit from "p-limit";
import type { TagLedger } from "#lib/infra/tag-ledger";
import type { Drawn } from "#lib/web/draw-page";
import { PageCache } from "#lib/web/page-cache";

/** Pages drawn at once: while one waits for the database another is drawn; more only take memory. */
const AT_ONCE = 4;
/** Some seconds of drawing. Whoever comes later is better told so than left waiting. */
const MOST_WAITING = 200;
/** How often a page is drawn again because something changed meanwhile. */
const ATTEMPTS = 3;

/** Thrown when more pages wait to be drawn than can be drawn soon. */
export class TooBusy extends Error {}

/** The pages that everybody gets: from memory, or drawn once for all who ask at the same time. */
export class PublicPages {
  readonly #draw: (url: string) => Promise<Drawn>;
  readonly #ledger: TagLedger;
  readonly #cache: PageCache;
  readonly #drawing = new Map<string, Promise<Drawn>>();
  readonly #limit = pLimit(AT_ONCE);

  constructor(
    draw: (url: string) => Promise<Drawn>,
    ledger: TagLedger,
    cache = new PageCache(ledger),
  ) {
    this.#draw = draw;
    this.#ledger = ledger;
    this.#cache = cache;
  }

  /** The page kept under a path; `url` is where it is drawn. Throws `TooBusy`. */
  async at({ path, url }: { path: string; url: string }): Promise<Drawn> {
    const kept = this.#cache.at(path);
    if (kept) {
      // Notices may be missed, but without a database nothing could be drawn either: what is here
      // is shown, while it is tried.
      if (!this.#ledger.connected) this.#drawOnce(path, url).catch(() => undefined);
      return kept;
    }
    for (let attempt = 1; ; attempt += 1) {
      const drawn = await this.#drawOnce(path, url);
      // Whoever asked after a change may have joined a drawing that began before it.
      const isOutdated = drawn.marks.place !== undefined && !this.#cache.isTrue(drawn);
      if (!isOutdated || attempt === ATTEMPTS) return drawn;
    }
  }

  #drawOnce(path: string, url: string): Promise<Drawn> {
    const underWay = this.#drawing.get(path);
    if (underWay) return underWay;
    if (this.#limit.pendingCount >= MOST_WAITING) return Promise.reject(new TooBusy());
    const drawing = this.#limit(async () => {
      const drawn = await this.#draw(url);
      this.#cache.keep(path, drawn);
      return drawn;
    }).finally(() => this.#drawing.delete(path));
    this.#drawing.set(path, drawing);
    return drawing;
  }
}
