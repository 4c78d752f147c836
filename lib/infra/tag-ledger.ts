/** Beyond this many touched tags it is cheaper to forget every page than to remember each tag. */
const MAX_TAGS = 50_000;
const FENCE = "fence:";

/**
 * What this process has heard about touched tags, in the order of hearing. Pages compare places in
 * that order, not clock times, so neither a clock that is set back nor two events within one
 * millisecond can keep an outdated page.
 */
export class TagLedger {
  /** False while notices may be missed. */
  connected = false;
  #place = 0;
  #forgottenBefore = 0;
  readonly #touchedAt = new Map<string, number>();
  readonly #fences = new Map<string, () => void>();

  /** The present place. Taken before the first read of a page, it says which notices that page knows. */
  get place(): number {
    return this.#place;
  }

  /** Whether none of these tags was touched since `place`. */
  isCurrent(tags: readonly string[], place: number): boolean {
    if (place < this.#forgottenBefore) return false;
    return tags.every((tag) => (this.#touchedAt.get(tag) ?? 0) <= place);
  }

  touch(tag: string): void {
    if (tag.startsWith(FENCE)) {
      this.#fences.get(tag)?.();
      return;
    }
    this.#place += 1;
    this.#touchedAt.set(tag, this.#place);
    if (this.#touchedAt.size > MAX_TAGS) this.forget();
  }

  /** Notices were missed: whatever began before now cannot be trusted. */
  forget(): void {
    this.#place += 1;
    this.#forgottenBefore = this.#place;
    this.#touchedAt.clear();
  }

  /**
   * Resolves once a notice of this process's own has come back, or false after `timeoutMs`. Notices
   * arrive in the order of commits: whatever was committed before `send` has then been heard too.
   */
  async caughtUp(send: (tag: string) => Promise<unknown>, timeoutMs = 2_000): Promise<boolean> {
    const fence = `${FENCE}${crypto.randomUUID()}`;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(resolve, timeoutMs, false);
    this.#fences.set(fence, () => resolve(true));
    try {
      await send(fence);
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#fences.delete(fence);
    }
  }
}

const shared = globalThis as { portalTagLedger?: TagLedger };

/** One for the process: Next bundles the pages apart from the cache that keeps them. */
export function tagLedger(): TagLedger {
  shared.portalTagLedger ??= new TagLedger();
  return shared.portalTagLedger;
}
