import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge, transform } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from "topojson-specification";

export type Area = Polygon | MultiPolygon;

/** Part of a map: SVG path data in whole units, and a point inside its largest piece. */
export interface DrawnShape {
  path: string;
  label: { x: number; y: number };
}

type Unit = TopoPolygon<{ id: string }> | TopoMultiPolygon<{ id: string }>;
type Units = Topology<{ units: GeometryCollection<{ id: string }> }>;
type Layer = { shapes: ReadonlyMap<string, readonly string[]>; budget: number };
type Ring = [number, number][];

// About 0.3 m on a region, so that neighbours drawn apart by a rounding error still share borders.
const GRID = 1e6;

/**
 * Areas that share borders, as one topology: they can be merged without slivers and simplified
 * without gaps. Coordinates are longitude and latitude in degrees.
 */
export function buildTopology(areas: ReadonlyMap<string, Area>): Units {
  const features = [...areas].map(([id, geometry]) => ({
    type: "Feature" as const,
    properties: { id },
    geometry,
  }));
  const collection = { type: "FeatureCollection" as const, features };
  return topology({ units: collection }, GRID) as Units;
}

/** Some of the areas as one, in degrees to about a metre. */
export function mergeAreas(map: Units, ids: readonly string[]): MultiPolygon {
  const merged = merge(map, unitsOf(map, ids) as TopoPolygon[]);
  const round = (value = 0) => Math.round(value * 1e5) / 1e5;
  return {
    type: "MultiPolygon",
    coordinates: merged.coordinates.map((polygon) =>
      polygon.map((ring) => ring.map(([x, y]) => [round(x), round(y)])),
    ),
  };
}

/**
 * Draws layers of a map, each shape being some of its areas, no finer than `budget` characters of
 * path data for a layer allow. All layers share one drawing, `width` units wide.
 */
export function drawMap<K extends string>(
  map: Units,
  layers: Record<K, Layer>,
  width: number,
): { height: number; layers: Record<K, Map<string, DrawnShape>> } {
  const { flat, height } = flatten(map, width);
  const weighted = presimplify(flat);
  const drawn = Object.entries<Layer>(layers).map(
    ([name, { shapes, budget }]) => [name, drawWithin(weighted, shapes, budget)] as const,
  );
  return { height, layers: Object.fromEntries(drawn) as Record<K, Map<string, DrawnShape>> };
}

/** Equirectangular, true to scale at the middle latitude: right for a region, wrong for a continent. */
function flatten(map: Units, width: number): { flat: Units; height: number } {
  const toDegrees = transform(map.transform ?? null);
  const arcs = map.arcs.map((arc) =>
    arc.map((point, index) => toDegrees([...point], index > 0) as [number, number]),
  );
  const points = arcs.flat();
  const [west, east] = range(points.map(([longitude]) => longitude));
  const [south, north] = range(points.map(([, latitude]) => latitude));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * shrink);
  const project = ([longitude, latitude]: [number, number]): [number, number] => [
    (longitude - west) * shrink * scale,
    (north - latitude) * scale,
  ];
  const { transform: _, bbox: __, ...rest } = map;
  return {
    flat: { ...rest, arcs: arcs.map((arc) => arc.map(project)) },
    height: Math.ceil((north - south) * scale),
  };
}

function drawWithin(
  weighted: Units,
  shapes: ReadonlyMap<string, readonly string[]>,
  budget: number,
): Map<string, DrawnShape> {
  for (let minWeight = 1; ; minWeight *= 1.5) {
    const coarse = simplify(weighted, minWeight);
    const drawn = new Map(
      [...shapes].map(([id, unitIds]) => [id, drawShape(weighted, coarse, unitIds)]),
    );
    const size = [...drawn.values()].reduce((sum, shape) => sum + shape.path.length, 0);
    // Beyond this weight only corners where borders meet are left: nothing more to save.
    if (size <= budget || minWeight > 1e6) return drawn;
  }
}

function drawShape(weighted: Units, coarse: Units, unitIds: readonly string[]): DrawnShape {
  const outer = ringsOf(coarse, unitIds);
  // An island that simplifies away entirely is drawn as it was.
  const rings = outer.length > 0 ? outer : ringsOf(weighted, unitIds);
  const path = rings.map(ringPath).join("");
  const largest = rings.reduce((a, b) => (Math.abs(area(b)) > Math.abs(area(a)) ? b : a), []);
  return { path, label: centre(largest) };
}

function ringsOf(map: Units, unitIds: readonly string[]): Ring[] {
  const units = unitsOf(map, unitIds);
  const only = units.length === 1 ? units[0] : undefined;
  const polygons = only
    ? polygonsOf((feature(map, only) as Feature<Area>).geometry)
    : merge(map, units as TopoPolygon[]).coordinates;
  return polygons.flatMap((polygon) =>
    polygon.flatMap((positions) => {
      const ring = wholeUnits(positions);
      return ring.length >= 3 && area(ring) !== 0 ? [ring] : [];
    }),
  );
}

function unitsOf(map: Units, ids: readonly string[]): Unit[] {
  const wanted = new Set(ids);
  return map.objects.units.geometries.filter(
    (unit): unit is Unit =>
      unit.properties !== undefined && "id" in unit.properties && wanted.has(unit.properties.id),
  );
}

function polygonsOf(geometry: Area): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Rounded, without repeated points and without the closing one. */
function wholeUnits(positions: readonly Position[]): Ring {
  const ring: Ring = [];
  for (const [x = 0, y = 0] of positions) {
    const point: [number, number] = [Math.round(x), Math.round(y)];
    const last = ring.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) ring.pop();
  return ring;
}

/** Relative moves in whole units: about a third of the length of absolute coordinates. */
function ringPath(ring: Ring): string {
  const [start = [0, 0], ...rest] = ring;
  let [x, y] = start;
  const moves = rest.map(([nextX, nextY]) => {
    const move = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return move;
  });
  const numbers = moves.flat().join(" ").replaceAll(" -", "-");
  return `M${start.join(" ").replaceAll(" -", "-")}l${numbers}z`;
}

function area(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** The centre of gravity of a ring. */
function centre(ring: Ring): { x: number; y: number } {
  let [sumX, sumY] = [0, 0];
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  }
  const total = area(ring) * 6;
  return { x: Math.round(sumX / total), y: Math.round(sumY / total) };
}

function range(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
