import { v7 as uuidv7 } from "uuid";

/** Chance that comes out the same every time: the same seed, the same archive. */
export function seededRandom(seed: number) {
  let state = seed >>> 0;
  // mulberry32, by Tommy Ettinger: public domain, even enough for a demonstration.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const pickSome = <T>(items: readonly T[], count: number): T[] => {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, items.length)) chosen.add(pick(items));
    return [...chosen];
  };
  let counter = 0;
  /** UUID v7 of a fixed past, in the order in which they are asked for. */
  const id = (): string => {
    const random = Uint8Array.from({ length: 16 }, () => below(256));
    return uuidv7({ msecs: 1_104_537_600_000 + counter++, seq: 0, random });
  };
  return { next, below, pick, pickSome, chance: (share: number) => next() < share, id };
}

export type SeededRandom = ReturnType<typeof seededRandom>;
