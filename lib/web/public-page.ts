import { cacheLife, cacheTag } from "next/cache";
import { cache } from "react";
import { now } from "#lib/clock";
import { isNotFound } from "#lib/errors";
import { writtenTag } from "#lib/infra/cache-tags";
import { logDefect } from "#lib/infra/log";
import { tagLedger } from "#lib/infra/tag-ledger";
import { pageMark } from "#lib/web/page-marks";

/** What became of reading a public page. Its status is set by the page cache: 200, 404, 308, 500. */
export type Outcome<Data> =
  | { kind: "found"; data: Data }
  | { kind: "missing" }
  | { kind: "moved"; to: string }
  | { kind: "failed"; errorId: string }
  | { kind: "building" };

type PublicPage<Address extends string | undefined, Data> = {
  /**
   * The page's own address first, then the lists it shows. They follow from the address alone, so
   * that one that leads nowhere is renewed when something appears there.
   */
  tags: (address: Address) => readonly string[];
  /** Returns null, or throws not-found, for what does not exist for everybody. */
  read: (address: Address) => Promise<Data | Moved | null>;
  /** When the page stops being true by itself: a meeting begins, an embargo ends, a day is over. */
  until?: (data: Data) => Date | null;
  /** Pages that can be asked for without end live on a small budget of memory of their own. */
  budget?: "filtered";
};

/** The present address of what was found under an old one. */
export class Moved {
  readonly to: string;

  constructor(to: string) {
    this.to = to;
  }
}

/**
 * The reading of a page that looks the same to everybody and is kept whole until one of its tags is
 * touched. A page and its `generateMetadata` may both call it: it reads once.
 */
export function publicPage<Address extends string | undefined, Data>(
  page: PublicPage<Address, Data>,
): (address: Address) => Promise<Outcome<Data>> {
  return cache(async (address) => {
    // There is no database during the build, and what is built is never served (page-cache.ts).
    if (process.env.NEXT_PHASE === "phase-production-build") return { kind: "building" };
    const tags = page.tags(address).map(writtenTag);
    // Whatever comes of the reading is an outcome, so the tags are always carried.
    const { place, outcome } = await readCurrent(page, address, tags);
    const marks = [pageMark("place", place), ...marksOf(outcome, page.until)];
    await carry(tags, page.budget ? [...marks, pageMark("budget", page.budget)] : marks);
    return outcome;
  });
}

/**
 * A reading that many pages share, made once and again when one of its tags is touched or its
 * moment comes. The pages carry the same tags themselves.
 */
export function sharedReading<Data>(shared: {
  tags: readonly string[];
  read: () => Promise<Data>;
  until?: (data: Data) => Date;
}): () => Promise<Data> {
  const tags = shared.tags.map(writtenTag);
  let kept: { place: number; until: number; data: Data } | undefined;
  return async () => {
    const ledger = tagLedger();
    const isTrue = kept && now().getTime() < kept.until && ledger.isCurrent(tags, kept.place);
    if (kept && isTrue && ledger.connected) return kept.data;
    const { place } = ledger;
    const data = await shared.read();
    kept = { place, until: shared.until?.(data).getTime() ?? Number.POSITIVE_INFINITY, data };
    return data;
  };
}

/**
 * Reads again when a notice arrived meanwhile. Such a page would not be kept anyway, but whoever
 * asked after the change may have joined this rendering and would see the old text.
 */
async function readCurrent<Address extends string | undefined, Data>(
  page: PublicPage<Address, Data>,
  address: Address,
  tags: readonly string[],
): Promise<{ place: number; outcome: Outcome<Data> }> {
  for (let attempt = 1; ; attempt++) {
    const { place } = tagLedger();
    const outcome = await tryToRead(page, address);
    if (attempt === 3 || tagLedger().isCurrent(tags, place)) return { place, outcome };
  }
}

async function tryToRead<Address extends string | undefined, Data>(
  page: PublicPage<Address, Data>,
  address: Address,
): Promise<Outcome<Data>> {
  try {
    const data = await page.read(address);
    if (data instanceof Moved) return { kind: "moved", to: data.to };
    return data === null ? { kind: "missing" } : { kind: "found", data };
  } catch (error) {
    if (isNotFound(error)) return { kind: "missing" };
    // Left to Next, an error reaches readers without scripts as a blank page.
    return { kind: "failed", errorId: logDefect(error, { route: page.tags(address)[0] ?? "" }) };
  }
}

function marksOf<Data>(outcome: Outcome<Data>, until?: (data: Data) => Date | null): string[] {
  switch (outcome.kind) {
    case "found": {
      const end = until?.(outcome.data);
      return end ? [pageMark("until", end.getTime())] : [];
    }
    case "missing":
      return [pageMark("status", 404)];
    case "moved":
      return [pageMark("moved", outcome.to)];
    case "failed":
      return [pageMark("status", 500), pageMark("unkept", 1)];
    case "building":
      return [];
  }
}

/**
 * Hands tags to the page cache. Data never pass through here: Next lets a request join the cached
 * function of an earlier one, which may have read before the change.
 */
async function carry(tags: readonly string[], marks: readonly string[]): Promise<void> {
  "use cache";
  // Pages end by notices and by the moment they name, not by age.
  cacheLife({ stale: 300, revalidate: 31_536_000, expire: 31_536_000 });
  // Next drops what exceeds 128 tags without a word.
  if (tags.length > 100) throw new Error("A page carries at most 100 tags");
  cacheTag(...tags, ...marks);
}
