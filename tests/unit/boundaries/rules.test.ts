import { topology } from "topojson-server";
import { expect, test } from "vitest";
import { readBoundaries } from "#lib/boundaries/rules";
import { square, squares } from "#tests/support/small-territory";

const KNOWN = {
  municipalities: [
    { istatCode: "045001", name: "Alto" },
    { istatCode: "045002", name: "Riva" },
  ],
  zones: [
    { slug: "monte", validFrom: "2018-01-01", validTo: null },
    { slug: "mare", validFrom: "2018-01-01", validTo: "2022-01-01" },
    { slug: "costa", validFrom: "2022-01-01", validTo: null },
  ],
};
const TODAY = "2026-01-01";
const CODES = ["045001", "045002"];

const read = (content: unknown) => readBoundaries(content, KNOWN, TODAY);

function withGeometry(index: number, geometry: unknown) {
  const file = squares(CODES);
  Object.assign(file.features[index] ?? {}, { geometry });
  return file;
}

function problems(content: unknown): string[] {
  const result = read(content);
  return result.ok ? [] : result.problems;
}

test("municipalities are found by their code, in the id or in any property, with or without zeros", () => {
  const file = squares(["", "x"]);
  Object.assign(file.features[0]?.properties ?? {}, { PRO_COM: 45001 });
  Object.assign(file.features[1]?.properties ?? {}, { com_istat_code: "045002" });
  const result = read(file);
  expect(result.ok && [result.kind, [...result.areas.keys()]]).toEqual(["municipality", CODES]);
});

test("zones are found by their slug", () => {
  const result = read(squares(["monte", "costa"]));
  expect(result.ok && [result.kind, [...result.areas.keys()]]).toEqual([
    "zone",
    ["monte", "costa"],
  ]);
});

test("TopoJSON is read as GeoJSON is", () => {
  const file = squares(CODES);
  const topo = topology({ comuni: file as never }, 1e5);
  const result = read(JSON.parse(JSON.stringify(topo)));
  expect(result.ok && [...result.areas.keys()]).toEqual(CODES);
});

test("the zones of an earlier day are taken, and what they lack is said", () => {
  const result = read(squares(["monte", "mare"]));
  expect(result.ok && result.notices).toEqual([
    "The file shows the zones as they were from 2018-01-01 on. These came later and have no shape of their own: costa.",
  ]);
});

test.each<[string, unknown, string]>([
  ["something else", { type: "Feature" }, "neither a GeoJSON FeatureCollection nor a TopoJSON"],
  ["a list", [], "neither GeoJSON nor TopoJSON"],
  ["nothing", squares([]), "The file holds no shape"],
  ["strangers only", squares(["999999"]), "No shape has the ISTAT code"],
  ["a missing municipality", squares(["045001"]), "045002 Riva: it has no shape in the file."],
  ["a stranger", squares([...CODES, "999999"]), "Shape 3 (999999): it has not a known ISTAT code."],
  [
    "a shape given twice",
    squares([...CODES, "045001"]),
    "Shape 3 (045001): 045001 has a shape already.",
  ],
  ["a missing zone", squares(["costa"]), "monte: it has no shape in the file."],
  [
    "another reference system",
    { ...squares(CODES), crs: { properties: { name: "urn:ogc:def:crs:EPSG::32632" } } },
    "The coordinates are not in WGS 84",
  ],
  [
    "a TopoJSON with two objects",
    topology({ a: square(10), b: square(11) }),
    "must hold exactly one object; this one holds 2: a, b",
  ],
  [
    "a TopoJSON whose arcs are missing",
    { type: "Topology", arcs: [], objects: { a: { type: "Polygon", arcs: [[7]] } } },
    "The TopoJSON is broken",
  ],
  [
    "a point",
    withGeometry(0, { type: "Point", coordinates: [1, 2] }),
    "Shape 1 (045001): its geometry is not a Polygon or a MultiPolygon.",
  ],
  ["no geometry", withGeometry(1, null), "Shape 2 (045002): "],
  [
    "metres instead of degrees",
    withGeometry(
      0,
      ring([
        [612_000, 4_840_000],
        [613_000, 4_840_000],
        [613_000, 4_841_000],
        [612_000, 4_840_000],
      ]),
    ),
    "convert the file to WGS 84",
  ],
  [
    "a coordinate that is missing",
    withGeometry(0, {
      type: "Polygon",
      coordinates: [
        [
          [10, 43],
          [null, 43],
          [11, 44],
          [10, 43],
        ],
      ],
    }),
    "Shape 1 (045001): a coordinate is not a number.",
  ],
  [
    "a coordinate beyond every number",
    withGeometry(0, {
      type: "Polygon",
      coordinates: [
        [
          [10, 43],
          [Number.NaN, 43],
          [Number.POSITIVE_INFINITY, 44],
          [10, 43],
        ],
      ],
    }),
    "Shape 1 (045001): a coordinate is not a number.",
  ],
  [
    "an open ring",
    withGeometry(
      0,
      ring([
        [10, 43],
        [11, 43],
        [11, 44],
        [10, 44],
      ]),
    ),
    "a ring is not closed",
  ],
  [
    "a ring of three positions",
    withGeometry(
      0,
      ring([
        [10, 43],
        [11, 43],
        [10, 43],
      ]),
    ),
    "a ring has fewer than four positions",
  ],
  [
    "a line",
    withGeometry(
      0,
      ring([
        [10, 43],
        [11, 43],
        [12, 43],
        [10, 43],
      ]),
    ),
    "Shape 1 (045001): it encloses no area.",
  ],
  [
    "an empty MultiPolygon",
    withGeometry(0, { type: "MultiPolygon", coordinates: [] }),
    "the geometry is empty",
  ],
])("%s is refused and named", (_, content, problem) => {
  const found = problems(content);
  expect(
    found.some((text) => text.includes(problem)),
    found.join("\n"),
  ).toBe(true);
});

test("a collapsed piece beside a good one is left out, and said", () => {
  const line = [
    [
      [12, 43],
      [13, 43],
      [14, 43],
      [12, 43],
    ],
  ];
  const pieces = { type: "MultiPolygon", coordinates: [square(10).coordinates, line] };
  const result = read(withGeometry(0, pieces));
  expect(result.ok && result.notices).toEqual([
    "Shape 1 (045001): it has a piece without area, left out.",
  ]);
  expect(result.ok && result.areas.get("045001")?.coordinates).toHaveLength(1);
});

function ring(positions: number[][]) {
  return { type: "Polygon", coordinates: [positions] };
}
