import type { Actor } from "#lib/actor";
import type { KnownTerritory } from "#lib/boundaries/rules";
import { dayFromDatabase, type IsoDay } from "#lib/clock";
import { db } from "#lib/infra/db";
import { validOn } from "#lib/territory/rules";

/** Every code and slug that a boundary file may name. */
export async function listKnownTerritory(_actor: Actor, day: IsoDay): Promise<KnownTerritory> {
  const municipalities = await db().municipality.findMany({
    where: { zones: { some: validOn(day) } },
    orderBy: { istatCode: "asc" },
    select: { istatCode: true, name: true },
  });
  const zones = await db().zone.findMany({
    orderBy: { position: "asc" },
    select: { slug: true, validFrom: true, validTo: true },
  });
  return {
    municipalities,
    zones: zones.map((zone) => ({
      slug: zone.slug,
      validFrom: dayFromDatabase(zone.validFrom),
      validTo: zone.validTo && dayFromDatabase(zone.validTo),
    })),
  };
}

const NAME = { slug: true, name: true, healthAuthority: { select: { slug: true } } } as const;
const SHAPE = { path: true, labelX: true, labelY: true } as const;
const DRAWING = { attribution: true, width: true, height: true } as const;

/**
 * The zones of a day as SVG paths in one drawing, or null when not all of them can be drawn. A zone
 * without a boundary of its own is drawn together with its siblings, in that of their predecessor.
 */
export async function findZoneMap(_actor: Actor, day: IsoDay) {
  const zones = await db().zone.findMany({
    where: validOn(day),
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      ...NAME,
      boundary: { select: { ...SHAPE, import: { select: DRAWING } } },
      predecessors: {
        select: {
          predecessor: {
            select: { ...NAME, boundary: { select: { ...SHAPE, import: { select: DRAWING } } } },
          },
        },
      },
    },
  });
  const shapes = new Map<string, ZoneShape>();
  let drawing: { attribution: string; width: number; height: number } | undefined;
  for (const { boundary, predecessors, ...zone } of zones) {
    const drawn = boundary
      ? { ...zone, boundary }
      : predecessors.map((p) => p.predecessor).find((predecessor) => predecessor.boundary);
    if (!drawn?.boundary) return null;
    const { import: source, ...shape } = drawn.boundary;
    const { slug } = drawn;
    drawing ??= source;
    const zonesOfShape = [...(shapes.get(slug)?.zones ?? []), { slug: zone.slug, name: zone.name }];
    const healthAuthority = drawn.healthAuthority.slug;
    shapes.set(slug, { slug, name: drawn.name, healthAuthority, ...shape, zones: zonesOfShape });
  }
  return drawing ? { ...drawing, shapes: [...shapes.values()] } : null;
}

interface ZoneShape {
  slug: string;
  name: string;
  healthAuthority: string;
  path: string;
  labelX: number;
  labelY: number;
  /** The zones of the day that this shape stands for: itself, or its successors. */
  zones: { slug: string; name: string }[];
}

export type ZoneMap = NonNullable<Awaited<ReturnType<typeof findZoneMap>>>;
