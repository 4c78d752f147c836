import type { FeatureCollection, Position } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { areaSchema, type BoundaryKind } from "#lib/boundaries/schema";
import type { IsoDay } from "#lib/clock";
import type { Area } from "#lib/infra/map-drawing";

/** What boundaries can be matched with. */
export interface KnownTerritory {
  municipalities: readonly { istatCode: string; name: string }[];
  zones: readonly { slug: string; validFrom: IsoDay; validTo: IsoDay | null }[];
}

interface Shape {
  label: string;
  /** Everything in the feature that could be a code or a slug. */
  candidates: readonly string[];
  geometry: unknown;
}

export type BoundaryFile =
  | { ok: true; kind: BoundaryKind; areas: Map<string, Area>; notices: string[] }
  | { ok: false; problems: string[] };

/** Reads GeoJSON or TopoJSON and finds the municipality or the zone of every shape in it. */
export function readBoundaries(
  content: unknown,
  known: KnownTerritory,
  today: IsoDay,
): BoundaryFile {
  const shapes = shapesOf(content);
  if (typeof shapes === "string") return { ok: false, problems: [shapes] };
  if (shapes.length === 0) return { ok: false, problems: ["The file holds no shape."] };
  const codes = new Set(known.municipalities.map((m) => m.istatCode));
  const slugs = new Set(known.zones.map((zone) => zone.slug));
  const byCode = shapes.map((shape) => shape.candidates.map(asCode).find((c) => codes.has(c)));
  const bySlug = shapes.map((shape) => shape.candidates.find((c) => slugs.has(c)));
  const found = (matches: readonly unknown[]) => matches.filter(Boolean).length;
  // A municipality may name its zone too, so its own code decides.
  const kind = found(byCode) > 0 ? "municipality" : "zone";
  const matches = kind === "municipality" ? byCode : bySlug;
  if (found(matches) === 0) {
    return {
      ok: false,
      problems: ["No shape has the ISTAT code of a municipality or the slug of a zone."],
    };
  }
  return checkShapes(shapes, matches, kind, known, today);
}

function checkShapes(
  shapes: readonly Shape[],
  matches: readonly (string | undefined)[],
  kind: BoundaryKind,
  known: KnownTerritory,
  today: IsoDay,
): BoundaryFile {
  const problems: string[] = [];
  const notices: string[] = [];
  const areas = new Map<string, Area>();
  for (const [index, shape] of shapes.entries()) {
    const id = matches[index];
    if (!id) {
      const what = kind === "municipality" ? "a known ISTAT code" : "the slug of a known zone";
      problems.push(`${shape.label}: it has not ${what}.`);
      continue;
    }
    if (areas.has(id)) problems.push(`${shape.label}: ${id} has a shape already.`);
    const parsed = areaSchema.safeParse(shape.geometry);
    if (!parsed.success) {
      for (const reason of reasons(parsed.error)) problems.push(`${shape.label}: ${reason}.`);
      continue;
    }
    const { area, dropped } = withoutEmptyPieces(parsed.data);
    if (area.coordinates.length === 0) problems.push(`${shape.label}: it encloses no area.`);
    else if (dropped > 0) notices.push(`${shape.label}: it has a piece without area, left out.`);
    areas.set(id, area);
  }
  const present = new Set(matches);
  const { missing, notice } =
    kind === "municipality"
      ? { missing: missingMunicipalities(present, known), notice: undefined }
      : missingZones(present, known, today);
  if (notice) notices.push(notice);
  for (const name of missing) problems.push(`${name}: it has no shape in the file.`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, kind, areas, notices };
}

/** Simplified files hold rings that have collapsed to a line: nothing to draw, nothing to refuse. */
function withoutEmptyPieces(area: Area): { area: Area; dropped: number } {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  const kept = polygons
    .map((rings) => (rings[0] && enclosesArea(rings[0]) ? rings.filter(enclosesArea) : []))
    .filter((rings) => rings.length > 0);
  const dropped = polygons.flat().length - kept.flat().length;
  return { area: { type: "MultiPolygon", coordinates: kept }, dropped };
}

function enclosesArea(ring: readonly Position[]): boolean {
  const area = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = x, nextY = y] = ring[index + 1] ?? [x, y];
    return sum + (x * nextY - nextX * y);
  }, 0);
  return area !== 0;
}

function missingMunicipalities(
  present: ReadonlySet<string | undefined>,
  known: KnownTerritory,
): string[] {
  return known.municipalities
    .filter((m) => !present.has(m.istatCode))
    .map((m) => `${m.istatCode} ${m.name}`);
}

/**
 * A file may show the zones of any one day: those that came later are then drawn together, in the
 * shape of the zone they come from.
 */
function missingZones(
  present: ReadonlySet<string | undefined>,
  known: KnownTerritory,
  today: IsoDay,
): { missing: string[]; notice: string | undefined } {
  const missingOn = (day: IsoDay) =>
    known.zones
      .filter((zone) => zone.validFrom <= day && (zone.validTo === null || day < zone.validTo))
      .filter((zone) => !present.has(zone.slug))
      .map((zone) => zone.slug);
  const days = [...new Set(known.zones.map((zone) => zone.validFrom))];
  const now = missingOn(today);
  const complete = days.find((day) => missingOn(day).length === 0);
  if (now.length > 0 && complete !== undefined) {
    const notice = `The file shows the zones as they were from ${complete} on. These came later and have no shape of their own: ${now.join(", ")}.`;
    return { missing: [], notice };
  }
  return { missing: now, notice: undefined };
}

function shapesOf(content: unknown): Shape[] | string {
  if (!isObject(content)) return "The file is neither GeoJSON nor TopoJSON.";
  if (content.type === "FeatureCollection" && Array.isArray(content.features)) {
    const reference = JSON.stringify(content.crs ?? "CRS84");
    if (!/CRS84|4326/.test(reference)) {
      return `The coordinates are not in WGS 84 (the file says ${reference}): convert it to EPSG:4326.`;
    }
    return content.features.map(shapeOf);
  }
  if (content.type === "Topology" && isObject(content.objects)) {
    const names = Object.keys(content.objects);
    const [name] = names;
    if (!name || names.length > 1) {
      return `A TopoJSON file must hold exactly one object; this one holds ${names.length}: ${names.join(", ")}.`;
    }
    try {
      const collection = feature(
        content as unknown as Topology,
        name,
      ) as unknown as FeatureCollection;
      return Array.isArray(collection.features)
        ? collection.features.map(shapeOf)
        : [shapeOf(collection, 0)];
    } catch {
      return "The TopoJSON is broken: its arcs cannot be put together.";
    }
  }
  return "The file is neither a GeoJSON FeatureCollection nor a TopoJSON topology.";
}

function shapeOf(item: unknown, index: number): Shape {
  const { id, properties, geometry } = isObject(item) ? item : {};
  const values = isObject(properties) ? properties : {};
  const name = [values.name, values.NAME, values.COMUNE, values.DEN_ZONA].find(
    (value) => typeof value === "string",
  );
  const candidates = [id, ...Object.values(values)].flatMap((value) =>
    typeof value === "string" || typeof value === "number" ? String(value) : [],
  );
  const title = [id, name].filter((part) => part !== undefined).join(" ");
  return { label: `Shape ${index + 1}${title ? ` (${title})` : ""}`, candidates, geometry };
}

/** ISTAT codes are often written as numbers, without the zeros in front. */
function asCode(candidate: string): string {
  return /^\d{4,6}$/.test(candidate) ? candidate.padStart(6, "0") : candidate;
}

function reasons(error: { issues: readonly { message: string }[] }): string[] {
  return [...new Set(error.issues.map((issue) => issue.message))];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
