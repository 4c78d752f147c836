import type { FacetKind } from "#lib/generated/prisma/enums";
import type { ZonePeriod } from "#lib/territory/rules";

export interface FacetValue {
  facet: FacetKind;
  /** Slug, year or kind, as in the table of facets. */
  value: string;
}

export interface FacetName {
  slug: string;
  name: string;
  /** How far below the top of the tree of themes. */
  depth?: number;
  /** Of a zone: when it is in force; afterwards its successors have its meetings. */
  period?: ZonePeriod;
  /** Slugs of the zones that came before a zone, at any distance. */
  predecessors?: readonly string[];
}

/** By slug, in the order in which they are listed. */
export type FacetNames = Readonly<
  Record<Exclude<FacetKind, "year" | "kind">, ReadonlyMap<string, FacetName>>
>;

/**
 * What the meetings can be filtered and counted by, held in arrays: counting every value of every
 * filter over the whole archive takes about a millisecond, where SQL needs tens.
 */
export interface FacetIndex {
  /** Newest first; the place of a meeting in this list is its number. */
  ids: readonly string[];
  numberOfId: ReadonlyMap<string, number>;
  /** 1 where a meeting is addressed to all zones. */
  forAllZones: Uint8Array;
  values: readonly FacetValue[];
  numberOfValue: ReadonlyMap<string, number>;
  /** The values of meeting n are `held[starts[n]]` up to `held[starts[n + 1]]`. */
  held: Uint32Array;
  starts: Uint32Array;
}

export interface IndexedMeeting {
  id: string;
  forAllZones: boolean;
}

const keyOf = ({ facet, value }: FacetValue) => `${facet} ${value}`;

/** `meetings` newest first; `holders` are the numbers of the meetings that have the value. */
export function buildFacetIndex(
  meetings: readonly IndexedMeeting[],
  values: readonly (FacetValue & { holders: readonly number[] })[],
): FacetIndex {
  const starts = new Uint32Array(meetings.length + 1);
  for (const { holders } of values) {
    for (const meeting of holders) starts[meeting + 1] = at(starts, meeting + 1) + 1;
  }
  for (let n = 0; n < meetings.length; n += 1) starts[n + 1] = at(starts, n + 1) + at(starts, n);
  const held = new Uint32Array(at(starts, meetings.length));
  const next = starts.slice();
  for (const [number, { holders }] of values.entries()) {
    for (const meeting of holders) {
      const place = at(next, meeting);
      held[place] = number;
      next[meeting] = place + 1;
    }
  }
  const ids = meetings.map(({ id }) => id);
  return {
    ids,
    numberOfId: new Map(ids.map((id, number) => [id, number])),
    forAllZones: Uint8Array.from(meetings, (meeting) => (meeting.forAllZones ? 1 : 0)),
    values: values.map(({ facet, value }) => ({ facet, value })),
    numberOfValue: new Map(values.map((value, number) => [keyOf(value), number])),
    held,
    starts,
  };
}

export interface FacetQuery {
  /** At most one value of each facet; a meeting must have them all. */
  wanted: readonly FacetValue[];
  /** Only these meetings; null for any. */
  among: readonly string[] | null;
  /** Meetings addressed to all zones count as having the zone. */
  withAllZones: boolean;
}

/**
 * The meetings that have every wanted value, newest first, and for each value of each facet how
 * many meetings would be found with it. So the counts of a facet disregard what is wanted of it.
 */
export function findMeetings(index: FacetIndex, query: FacetQuery) {
  const { held, starts } = index;
  const facets = query.wanted.map(({ facet }) => facet);
  const all = (1 << query.wanted.length) - 1;
  const zoneBit = facets.includes("zone") ? 1 << facets.indexOf("zone") : 0;
  const bitOf = new Uint8Array(index.values.length);
  for (const [place, wanted] of query.wanted.entries()) {
    const number = index.numberOfValue.get(keyOf(wanted));
    if (number !== undefined) bitOf[number] = 1 << place;
  }
  const bitOfFacet = Uint8Array.from(index.values, ({ facet }) =>
    facets.includes(facet) ? 1 << facets.indexOf(facet) : 0,
  );
  const counts = new Uint32Array(index.values.length);
  const found: number[] = [];
  let forAllZones = 0;

  for (const meeting of query.among ? among(index, query.among) : index.ids.keys()) {
    const end = at(starts, meeting + 1);
    let has = 0;
    for (let i = at(starts, meeting); i < end; i += 1) has |= at(bitOf, at(held, i));
    const lacking = all & ~has;
    const everywhere = at(index.forAllZones, meeting) === 1;
    if (zoneBit && everywhere && lacking === zoneBit) forAllZones += 1;
    const missing = everywhere && query.withAllZones ? lacking & ~zoneBit : lacking;
    if (missing === 0) found.push(meeting);
    // Lacking one value only, it is counted among the alternatives to that one.
    else if (missing & (missing - 1)) continue;
    for (let i = at(starts, meeting); i < end; i += 1) {
      const value = at(held, i);
      if (missing === 0 || at(bitOfFacet, value) === missing) counts[value] = at(counts, value) + 1;
    }
  }
  return {
    found,
    /** Addressed to all zones, without the wanted zone, and with everything else. */
    forAllZones,
    /** By facet, the values that at least one meeting would be found with. */
    counts: byFacet(index, counts),
  };
}

export type FacetCounts = Readonly<Record<FacetKind, ReadonlyMap<string, number>>>;

function byFacet(index: FacetIndex, counts: Uint32Array): FacetCounts {
  const sorted: Record<FacetKind, Map<string, number>> = {
    year: new Map(),
    kind: new Map(),
    theme: new Map(),
    zone: new Map(),
    person: new Map(),
    organisation: new Map(),
    lab: new Map(),
  };
  for (const [number, { facet, value }] of index.values.entries()) {
    const count = at(counts, number);
    if (count > 0) sorted[facet].set(value, count);
  }
  return sorted;
}

function among(index: FacetIndex, ids: readonly string[]): Uint32Array {
  const numbers = ids.flatMap((id) => index.numberOfId.get(id) ?? []);
  return Uint32Array.from(numbers).sort();
}

/** Reading past the end would be a defect of this file, not something to go on with. */
function at(array: Uint8Array | Uint32Array, place: number): number {
  return array[place] as number;
}
