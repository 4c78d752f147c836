import { describe, expect, test } from "vitest";
import { buildFacetIndex, type FacetValue, findHolders } from "#lib/facets/rules";

type Sample = { id: string; forAllZones: boolean; values: FacetValue[] };

function indexOf(meetings: readonly Sample[]) {
  const keys = new Map<string, FacetValue & { holders: number[] }>();
  for (const [number, { values }] of meetings.entries()) {
    for (const value of values) {
      const key = `${value.facet} ${value.value}`;
      const known = keys.get(key) ?? { ...value, holders: [] };
      known.holders.push(number);
      keys.set(key, known);
    }
  }
  return buildFacetIndex(meetings, [...keys.values()]);
}

/** The same answer, found the slow way. */
function slowly(meetings: readonly Sample[], wanted: readonly FacetValue[], withAllZones: boolean) {
  const has = (meeting: Sample, value: FacetValue) =>
    meeting.values.some((own) => own.facet === value.facet && own.value === value.value);
  const passes = (meeting: Sample, filters: readonly FacetValue[]) =>
    filters.every(
      (value) =>
        has(meeting, value) || (value.facet === "zone" && withAllZones && meeting.forAllZones),
    );
  const counts: Record<string, number> = {};
  for (const value of new Set(meetings.flatMap(({ values }) => values))) {
    const others = wanted.filter(({ facet }) => facet !== value.facet);
    counts[`${value.facet} ${value.value}`] = meetings.filter(
      (meeting) => has(meeting, value) && passes(meeting, others),
    ).length;
  }
  const found = meetings.flatMap((meeting, number) => (passes(meeting, wanted) ? number : []));
  return { found, counts };
}

const FACETS = ["year", "kind", "theme", "zone", "person"] as const;

/** The same meetings on every run: a small generator of numbers, not chance. */
function samples(count: number): Sample[] {
  let seed = 42;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  return Array.from({ length: count }, (_, n) => ({
    id: `meeting-${n}`,
    forAllZones: random(4) === 0,
    values: FACETS.flatMap((facet) =>
      [...new Set([random(4), random(4)])]
        .slice(0, facet === "year" || facet === "kind" ? 1 : random(3))
        .map((value) => ({ facet, value: String(value) })),
    ),
  }));
}

describe("counting", () => {
  const meetings = samples(300);
  const index = indexOf(meetings);

  const filters: FacetValue[][] = [
    [],
    [{ facet: "theme", value: "1" }],
    [{ facet: "zone", value: "2" }],
    [
      { facet: "zone", value: "2" },
      { facet: "theme", value: "0" },
    ],
    [
      { facet: "year", value: "3" },
      { facet: "kind", value: "1" },
      { facet: "zone", value: "0" },
      { facet: "person", value: "2" },
    ],
    [{ facet: "theme", value: "unheard-of" }],
  ];

  test.each(filters.flatMap((wanted) => [true, false].map((all) => ({ wanted, all }))))(
    "agrees with the slow way: $wanted, for all zones $all",
    ({ wanted, all }) => {
      const { found, counts } = findHolders(index, { wanted, among: null, withAllZones: all });
      const expected = slowly(meetings, wanted, all);
      expect(found).toEqual(expected.found);
      for (const facet of FACETS) {
        for (const value of ["0", "1", "2", "3"]) {
          expect(counts[facet].get(value) ?? 0).toBe(expected.counts[`${facet} ${value}`] ?? 0);
        }
      }
    },
  );

  test("an unheard-of value finds nothing and still offers its alternatives", () => {
    const wanted: FacetValue[] = [{ facet: "theme", value: "unheard-of" }];
    const { found, counts } = findHolders(index, { wanted, among: null, withAllZones: false });
    expect(found).toEqual([]);
    expect(counts.year.size).toBe(0);
    expect(counts.theme.size).toBe(4);
  });

  test("keeps to the meetings it is told, in the order of the archive", () => {
    const among = ["meeting-7", "meeting-3", "somewhere-else"];
    const { found } = findHolders(index, { wanted: [], among, withAllZones: false });
    expect(found).toEqual([3, 7]);
  });

  test("counts meetings for all zones that lack the zone, whether or not they are included", () => {
    const wanted: FacetValue[] = [{ facet: "zone", value: "2" }];
    const without = findHolders(index, { wanted, among: null, withAllZones: false });
    const included = findHolders(index, { wanted, among: null, withAllZones: true });
    expect(without.forAllZones).toBeGreaterThan(0);
    expect(included.forAllZones).toBe(without.forAllZones);
    expect(included.found.length).toBe(without.found.length + without.forAllZones);
    expect(included.counts.zone).toEqual(without.counts.zone);
  });

  test("an empty archive is found empty", () => {
    const { found, counts } = findHolders(buildFacetIndex([], []), {
      wanted: [{ facet: "year", value: "2021" }],
      among: null,
      withAllZones: false,
    });
    expect(found).toEqual([]);
    expect(counts.year.size).toBe(0);
  });
});
