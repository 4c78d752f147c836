import { expect, test } from "vitest";
import { type Area, buildTopology, drawMap, mergeAreas } from "#lib/infra/map-drawing";
import { square } from "#tests/support/small-territory";

const neighbours = new Map<string, Area>([
  ["a", square(10)],
  ["b", square(11)],
]);
const own = new Map([
  ["a", ["a"]],
  ["b", ["b"]],
]);

test("two areas become one without their shared border", () => {
  const merged = mergeAreas(buildTopology(neighbours), ["a", "b"]);
  expect(merged.coordinates).toHaveLength(1);
  const points = merged.coordinates[0]?.[0]?.map(([x, y]) => `${x} ${y}`) ?? [];
  expect(new Set(points)).toEqual(new Set(["10 43", "11 43", "12 43", "12 44", "11 44", "10 44"]));
});

test("the drawing is as wide as asked and true to scale at its latitude", () => {
  const { height, layers } = drawMap(
    buildTopology(neighbours),
    { zones: { shapes: own, budget: 1000 } },
    1000,
  );
  // Two degrees of longitude at 43.5° are as long as 1.45 degrees of latitude.
  expect(height).toBe(690);
  const a = layers.zones.get("a");
  expect(a?.label).toEqual({ x: 250, y: 345 });
  expect(layers.zones.get("b")?.label).toEqual({ x: 750, y: 345 });
  expect(a?.path).toMatch(/^M\d+ \d+l[-\d ]+z$/);
});

test("a drawing keeps to its budget, and an island never disappears", () => {
  const coast = circle(10, 43, 0.9, 5000);
  const island = circle(12, 42, 0.002, 40);
  const topology = buildTopology(
    new Map([
      ["coast", coast],
      ["island", island],
    ]),
  );
  const shapes = new Map([
    ["coast", ["coast"]],
    ["island", ["island"]],
  ]);
  const { layers } = drawMap(topology, { zones: { shapes, budget: 600 } }, 4000);
  const paths = [...layers.zones.values()].map((shape) => shape.path);
  expect(paths.join("").length).toBeLessThanOrEqual(600);
  expect(layers.zones.get("island")?.path).toMatch(/^M.+z$/);
});

function circle(x: number, y: number, radius: number, points: number): Area {
  const ring = Array.from({ length: points }, (_, index) => {
    const angle = (index / points) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0] ?? []]] };
}
