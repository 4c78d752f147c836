import { expect, test } from "vitest";
import {
  membershipPeriods,
  nextChange,
  predecessorsOf,
  successorsOf,
  territoryProblems,
} from "#lib/territory/rules";
import type { Territory } from "#lib/territory/schema";
import { smallTerritory } from "#tests/support/small-territory";

type Change = (territory: Territory) => void;

function problemsAfter(change: Change): string[] {
  const territory = smallTerritory();
  change(territory);
  return territoryProblems(territory);
}

const zoneOf = (territory: Territory, slug: string) => {
  const zone = territory.zones.find((z) => z.slug === slug);
  if (!zone) throw new Error(slug);
  return zone;
};
const municipalityOf = (territory: Territory, istat: string) => {
  const municipality = territory.municipalities.find((m) => m.istat === istat);
  if (!municipality) throw new Error(istat);
  return municipality;
};

test("a consistent territory has no problem", () => {
  expect(territoryProblems(smallTerritory())).toEqual([]);
});

test.each<[string, Change, string]>([
  [
    "a neighbour that does not answer",
    (t) => {
      zoneOf(t, "isola").neighbours = [];
    },
    "zone costa: its neighbour isola does not name it back",
  ],
  [
    "a neighbour of another time",
    (t) => {
      zoneOf(t, "mare").neighbours.push("isola");
      zoneOf(t, "isola").neighbours.push("mare");
    },
    "zone mare: it never exists together with its neighbour isola",
  ],
  [
    "a neighbour that is no zone",
    (t) => void zoneOf(t, "monte").neighbours.push("valle"),
    "zone monte: its neighbour valle is not a zone",
  ],
  [
    "two zones on one tile at the same time",
    (t) => {
      zoneOf(t, "isola").tile.column = 1;
    },
    "zones costa and isola share the tile at row 0, column 1",
  ],
  [
    "an authority nobody knows",
    (t) => {
      zoneOf(t, "monte").healthAuthority = "ovest";
    },
    "zone monte: there is no health authority ovest",
  ],
  [
    "an end without what comes after",
    (t) => {
      t.successions = [];
    },
    "zone mare: it ends, but no succession says what comes after",
  ],
  [
    "a succession on another day",
    (t) => {
      zoneOf(t, "mare").validTo = "2021-01-01";
    },
    "succession of mare: its date 2022-01-01 is not the day the zone ends",
  ],
  [
    "a successor that begins too late",
    (t) => {
      zoneOf(t, "isola").validFrom = "2023-01-01";
    },
    "succession of mare: its successor isola does not exist on 2022-01-01",
  ],
  [
    "a municipality without a zone for a while",
    (t) => {
      municipalityOf(t, "000002").zones = ["costa"];
    },
    "municipality 000002 Riva: from 2018-01-01 to 2022-01-01 it is in no zone",
  ],
  [
    "a municipality without a zone since the division",
    (t) => {
      municipalityOf(t, "000002").zones = ["mare"];
    },
    "municipality 000002 Riva: from 2022-01-01 on it is in no zone",
  ],
  [
    "a municipality in two zones",
    (t) => void municipalityOf(t, "000001").zones.push("costa"),
    "municipality 000001 Alto: on 2022-01-01 it is in two zones",
  ],
  [
    "a municipality in an unknown zone",
    (t) => void municipalityOf(t, "000001").zones.push("valle"),
    "municipality 000001 Alto: there is no zone valle",
  ],
  [
    "a membership longer than the zone",
    (t) => {
      municipalityOf(t, "000002").zones = [
        { zone: "mare", to: "2024-01-01" },
        { zone: "costa", from: "2024-01-01" },
      ];
    },
    "municipality 000002 Riva: it is in mare when that does not exist",
  ],
  [
    "a code given twice",
    (t) => {
      municipalityOf(t, "000003").istat = "000002";
    },
    "municipality 000002 appears twice",
  ],
  [
    "a zone without municipalities",
    (t) => {
      municipalityOf(t, "000003").zones = ["mare", "costa"];
    },
    "zone isola: no municipality belongs to it",
  ],
])("%s is named", (_, change, problem) => {
  expect(problemsAfter(change)).toContain(problem);
});

test("a membership lasts as long as its zone where the file says nothing else", () => {
  const territory = smallTerritory();
  const zones = new Map(territory.zones.map((zone) => [zone.slug, zone]));
  expect(membershipPeriods(municipalityOf(territory, "000002"), zones)).toEqual([
    { zone: "mare", period: { from: "2018-01-01", to: "2022-01-01" } },
    { zone: "costa", period: { from: "2022-01-01", to: null } },
  ]);
});

test("a municipality may move between zones that go on", () => {
  expect(
    problemsAfter((t) => {
      municipalityOf(t, "000002").zones = [
        "mare",
        { zone: "costa", to: "2024-01-01" },
        { zone: "isola", from: "2024-01-01" },
      ];
      municipalityOf(t, "000003").zones = [
        "mare",
        { zone: "isola", to: "2024-01-01" },
        { zone: "costa", from: "2024-01-01" },
      ];
    }),
  ).toEqual([]);
});

test("the next change of the zones is the first day after today on which one begins or ends", () => {
  const zones = [
    { validFrom: "2010-01-01", validTo: "2027-01-01" },
    { validFrom: "2027-01-01", validTo: null },
    { validFrom: "2010-01-01", validTo: "2026-06-01" },
  ];
  expect(nextChange(zones, "2026-05-31")).toBe("2026-06-01");
  expect(nextChange(zones, "2026-06-01")).toBe("2027-01-01");
  expect(nextChange(zones, "2027-01-01")).toBeNull();
});

const successions = [
  ["a", "b"],
  ["a", "c"],
  ["b", "d"],
  ["c", "d"],
].map(([predecessorId = "", successorId = ""]) => ({ predecessorId, successorId }));

test("zones come after one another at any distance, each once", () => {
  expect(successorsOf(successions, ["a"])).toEqual(["b", "c", "d"]);
  expect(successorsOf(successions, ["b", "a"])).toEqual(["d", "c"]);
  expect(predecessorsOf(successions, ["d"])).toEqual(["b", "c", "a"]);
  expect(successorsOf(successions, [])).toEqual([]);
});

test("successions that go round in a circle are followed once", () => {
  const circle = [...successions, { predecessorId: "d", successorId: "a" }];
  expect(successorsOf(circle, ["a"])).toEqual(["b", "c", "d"]);
  expect(predecessorsOf(circle, ["a"])).toEqual(["d", "b", "c"]);
});
