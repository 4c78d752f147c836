import { cache } from "react";
import { now } from "#lib/clock";
import { isNotFound } from "#lib/errors";
import { writtenTag } from "#lib/infra/cache-tags";
import { logDefect } from "#lib/infra/log";
import { tagLedger } from "#lib/infra/tag-ledger";
import { type Claims, markPage } from "#lib/web/page-marks";

/** What became of reading a public page. Its status follows: 200, 404, 308, 500. */
export type Outcome<Data> =
  | { kind: "found"; data: Data }
  | { kind: "missing" }
  | { kind: "moved"; to: string }
  | { kind: "failed"; errorId: string };

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
    const { place } = tagLedger();
    const outcome = await tryToRead(page, address);
    // Whatever comes of the reading is an outcome, so the page is always marked.
    markPage({
      place,
      tags: page.tags(address).map(writtenTag),
      budget: page.budget,
      ...marksOf(outcome, page.until),
    });
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
  until?: (data: Data) => Date | null;
}): () => Promise<Data> {
  const tags = shared.tags.map(writtenTag);
  let kept: { place: number; until: number; data: Data } | undefined;
  return async () => {
    const ledger = tagLedger();
    const isTrue = kept && now().getTime() < kept.until && ledger.isCurrent(tags, kept.place);
    if (kept && isTrue && ledger.connected) return kept.data;
    const { place } = ledger;
    const data = await shared.read();
    kept = { place, until: shared.until?.(data)?.getTime() ?? Number.POSITIVE_INFINITY, data };
    return data;
  };
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

function marksOf<Data>(outcome: Outcome<Data>, until?: (data: Data) => Date | null): Claims {
  switch (outcome.kind) {
    case "found":
      return { until: until?.(outcome.data)?.getTime() };
    case "missing":
      return { status: 404 };
    case "moved":
      return { movedTo: outcome.to };
    case "failed":
      return { status: 500 };
  }
}
