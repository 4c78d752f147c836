import type { SetAside } from "#lib/facets/schema";
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
 * What meetings, or materials, can be filtered and counted by, held in arrays: counting every value
 * of every filter over the whole archive takes about a millisecond, where SQL needs tens.
 */
export interface FacetIndex {
  /** Newest first; the place of a meeting in this list is its number. */
  ids: readonly string[];
  numberOfId: ReadonlyMap<string, number>;
  /** 1 where a meeting is addressed to all zones. */
  forAllZones: Uint8Array;
  values: readonly FacetValue[];
  numberOfValue: ReadonlyMap<string, number>;
  /** By value, the numbers of the meetings that have it. */
  holders: readonly Uint32Array[];
  /** By facet, the values of each meeting. */
  held: Readonly<Record<FacetKind, HeldValues>>;
}

/** The values of meeting n are `values[starts[n]]` up to `values[starts[n + 1]]`. */
interface HeldValues {
  values: Uint32Array;
  starts: Uint32Array;
}

export interface IndexedItem {
  id: string;
  forAllZones: boolean;
}

/** What an index is asked for by the filters of a list. */
export function wantedValues<Key extends string>(
  filters: Readonly<Partial<Record<Key, string>>>,
  unknown: readonly SetAside<Key>[],
  facetOf: Readonly<Record<Key, FacetKind>>,
  kindOfSlug: (slug: string) => string | undefined,
): FacetValue[] {
  return (Object.keys(facetOf) as Key[]).flatMap((key) => {
    const value = filters[key];
    if (value === undefined) return [];
    const facet = facetOf[key];
    // What names nothing finds nothing, also where it once named something.
    if (unknown.some((item) => item.key === key)) return { facet, value: "" };
    return { facet, value: facet === "kind" ? (kindOfSlug(value) ?? "") : value };
  });
}

/** Without one filter; another set of results begins at its first page. */
export function without<Filters extends { pagina?: number }, Key extends keyof Filters>(
  filters: Filters,
  key: Key,
): Omit<Filters, Key | "pagina"> {
  const { pagina: _page, [key]: _dropped, ...rest } = filters;
  return rest;
}

const keyOf = ({ facet, value }: FacetValue) => `${facet} ${value}`;

/** `meetings` newest first; `holders` are the numbers of the meetings that have the value. */
export function buildFacetIndex(
  meetings: readonly IndexedItem[],
  values: readonly (FacetValue & { holders: readonly number[] })[],
): FacetIndex {
  const numbered = values.map((value, number) => ({ ...value, number }));
  const heldIn = (facet: FacetKind) =>
    heldValues(
      meetings.length,
      numbered.filter((value) => value.facet === facet),
    );
  const ids = meetings.map(({ id }) => id);
  return {
    ids,
    numberOfId: new Map(ids.map((id, number) => [id, number])),
    forAllZones: Uint8Array.from(meetings, (meeting) => (meeting.forAllZones ? 1 : 0)),
    values: values.map(({ facet, value }) => ({ facet, value })),
    numberOfValue: new Map(values.map((value, number) => [keyOf(value), number])),
    holders: values.map(({ holders }) => Uint32Array.from(holders)),
    held: {
      year: heldIn("year"),
      kind: heldIn("kind"),
      theme: heldIn("theme"),
      zone: heldIn("zone"),
      person: heldIn("person"),
      organisation: heldIn("organisation"),
      lab: heldIn("lab"),
    },
  };
}

function heldValues(
  meetingCount: number,
  of: readonly { number: number; holders: readonly number[] }[],
): HeldValues {
  const starts = new Uint32Array(meetingCount + 1);
  for (const { holders } of of) {
    for (const meeting of holders) starts[meeting + 1] = at(starts, meeting + 1) + 1;
  }
  for (let n = 0; n < meetingCount; n += 1) starts[n + 1] = at(starts, n + 1) + at(starts, n);
  const values = new Uint32Array(at(starts, meetingCount));
  const next = starts.slice();
  for (const { number, holders } of of) {
    for (const meeting of holders) {
      const place = at(next, meeting);
      values[place] = number;
      next[meeting] = place + 1;
    }
  }
  return { values, starts };
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
export function findHolders(index: FacetIndex, query: FacetQuery) {
  const { wanted, withAllZones } = query;
  const all = (1 << wanted.length) - 1;
  const zonePlace = wanted.findIndex(({ facet }) => facet === "zone");
  const zoneBit = zonePlace < 0 ? 0 : 1 << zonePlace;
  const has = bitsHeld(index, wanted);
  const every = Object.values(index.held);
  // Of a meeting that lacks one value only, the alternatives to that one count it.
  const alternatives = new Map(wanted.map(({ facet }, place) => [1 << place, [index.held[facet]]]));
  const counts = new Uint32Array(index.values.length);
  const found: number[] = [];
  let forAllZones = 0;

  const look = (meeting: number) => {
    const lacking = all & ~at(has, meeting);
    const everywhere = at(index.forAllZones, meeting) === 1;
    if (zoneBit && everywhere && lacking === zoneBit) forAllZones += 1;
    const missing = everywhere && withAllZones ? lacking & ~zoneBit : lacking;
    if (missing === 0) found.push(meeting);
    for (const { values, starts } of missing === 0 ? every : (alternatives.get(missing) ?? [])) {
      const end = at(starts, meeting + 1);
      for (let i = at(starts, meeting); i < end; i += 1) {
        const value = at(values, i);
        counts[value] = at(counts, value) + 1;
      }
    }
  };
  if (query.among) among(index, query.among).forEach(look);
  else for (let meeting = 0; meeting < index.ids.length; meeting += 1) look(meeting);
  return {
    found,
    /** Addressed to all zones, without the wanted zone, and with everything else. */
    forAllZones,
    /** By facet, the values that at least one meeting would be found with. */
    counts: byFacet(index, counts),
  };
}

/** For each meeting, one bit for each wanted value that it has. */
function bitsHeld(index: FacetIndex, wanted: readonly FacetValue[]): Uint8Array {
  const has = new Uint8Array(index.ids.length);
  for (const [place, value] of wanted.entries()) {
    const number = index.numberOfValue.get(keyOf(value));
    const holders = number === undefined ? undefined : index.holders[number];
    for (const meeting of holders ?? []) has[meeting] = at(has, meeting) | (1 << place);
  }
  return has;
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
