import { z } from "zod";

export const BOUNDARY_KINDS = ["zone", "municipality"] as const;
export type BoundaryKind = (typeof BOUNDARY_KINDS)[number];

const position = z
  .array(z.number("a coordinate is not a number"))
  .min(2, "a position has no longitude and latitude")
  .refine((p) => p.slice(0, 2).every(Number.isFinite), "a coordinate is not a number")
  .refine(
    ([longitude = 0, latitude = 0]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90,
    "a coordinate is outside ±180° and ±90°: convert the file to WGS 84 (EPSG:4326)",
  );

const ring = z
  .array(position)
  .min(4, "a ring has fewer than four positions")
  .refine((positions) => {
    const [first, last] = [positions[0], positions.at(-1)];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1];
  }, "a ring is not closed: its last position must repeat the first");

const polygon = z.array(ring).min(1, "a polygon has no ring");

/** What a boundary may be, in degrees of longitude and latitude. */
export const areaSchema = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("Polygon"), coordinates: polygon }),
    z.object({
      type: z.literal("MultiPolygon"),
      coordinates: z.array(polygon).min(1, "the geometry is empty"),
    }),
  ],
  { error: "its geometry is not a Polygon or a MultiPolygon" },
);

export const attributionSchema = z.string().trim().min(1).max(500);
