import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { attributionSchema, type BoundaryKind } from "#lib/boundaries/schema";
import { dayFromDatabase, dayToDatabase, type IsoDay } from "#lib/clock";
import { DomainError, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { asJson, inTransaction, type Tx } from "#lib/infra/db";
import {
  type Area,
  buildTopology,
  type DrawnShape,
  drawMap,
  mergeAreas,
} from "#lib/infra/map-drawing";
import { canChangeTerritory } from "#lib/territory/policy";
import { ZONES, zoneTag } from "#lib/territory/tags";

/** Units of the drawing: about 55 m each on a region of 220 km. */
const WIDTH = 4000;
// Characters of path data: the map of the zones is sent whole, of the municipalities one zone's.
const ZONE_BUDGET = 30_000;
const MUNICIPALITY_BUDGET = 200_000;

interface BoundaryImport {
  kind: BoundaryKind;
  attribution: string;
  /** By ISTAT code or by slug, already checked. */
  areas: ReadonlyMap<string, Area>;
  today: IsoDay;
}

/**
 * Replaces the boundaries; the zones are drawn from the latest import. Where that is of
 * municipalities, each zone is what belongs to it today, or belonged to it on its last day.
 */
export function importBoundaries(
  actor: Actor,
  { kind, attribution, areas, today }: BoundaryImport,
  tx?: Tx,
): Promise<{ zones: number; municipalities: number }> {
  refuseUnless(canChangeTerritory(actor));
  const source = attributionSchema.parse(attribution);
  return inTransaction(tx, async (tx) => {
    const known = await listUnits(today, tx);
    const parts = kind === "municipality" ? known.zoneParts : ownParts(known.zoneIds, areas);
    const topology = buildTopology(areas);
    const single = new Map([...areas.keys()].map((id) => [id, [id]]));
    const { height, layers } = drawMap(
      topology,
      {
        zones: { shapes: parts, budget: ZONE_BUDGET },
        municipalities: {
          shapes: kind === "municipality" ? single : new Map(),
          budget: MUNICIPALITY_BUDGET,
        },
      },
      WIDTH,
    );
    refuseUndrawn(layers);
    // What came with an earlier import goes with it; both kinds draw the zones.
    await tx.zoneBoundary.deleteMany();
    await tx.boundaryImport.deleteMany({
      where: kind === "municipality" ? {} : { kind },
    });
    const importId = uuidv7();
    await tx.boundaryImport.create({
      data: { id: importId, kind, attribution: source, width: WIDTH, height },
      select: { id: true },
    });
    const zoneRows = [...layers.zones].flatMap(([slug, { path, label }]) => {
      const zoneId = known.zoneIds.get(slug);
      const geometry = asJson(mergeAreas(topology, parts.get(slug) ?? []));
      return zoneId ? [{ zoneId, importId, geometry, path, labelX: label.x, labelY: label.y }] : [];
    });
    await tx.zoneBoundary.createMany({ data: zoneRows });
    const municipalityRows = [...layers.municipalities].flatMap(([code, { path, label }]) => {
      const municipalityId = known.municipalityIds.get(code);
      const area = areas.get(code);
      return municipalityId && area
        ? [
            {
              municipalityId,
              importId,
              geometry: asJson(area),
              path,
              labelX: label.x,
              labelY: label.y,
            },
          ]
        : [];
    });
    await tx.municipalityBoundary.createMany({ data: municipalityRows });
    for (const id of known.zoneIds.values()) {
      await recordAudit(
        actor,
        { action: "boundaries.import", entityKind: "zone", entityId: id, after: { kind } },
        tx,
      );
    }
    await touchTags(tx, [ZONES, ...[...known.zoneIds.keys()].map(zoneTag)]);
    return { zones: zoneRows.length, municipalities: municipalityRows.length };
  });
}

/** A shape smaller than a unit of the drawing has no outline left, nor a place for its name. */
function refuseUndrawn(layers: Record<string, ReadonlyMap<string, DrawnShape>>): void {
  const undrawn = Object.values(layers).flatMap((shapes) =>
    [...shapes].flatMap(([id, { label }]) =>
      Number.isFinite(label.x) && Number.isFinite(label.y) ? [] : id,
    ),
  );
  if (undrawn.length === 0) return;
  const names = [...new Set(undrawn)].join(", ");
  throw new DomainError("invalid", `Too small to be drawn on one map with the others: ${names}.`);
}

/** Zones and municipalities by the words of a file, and what each zone is made of. */
async function listUnits(today: IsoDay, tx: Tx) {
  const municipalities = await tx.municipality.findMany({ select: { id: true, istatCode: true } });
  const zones = await tx.zone.findMany({
    select: {
      id: true,
      slug: true,
      validFrom: true,
      validTo: true,
      municipalities: {
        select: { validFrom: true, validTo: true, municipality: { select: { istatCode: true } } },
      },
    },
  });
  const zoneParts = zones.map((zone) => {
    const lastDay = zone.validTo && dayFromDatabase(new Date(zone.validTo.getTime() - 86_400_000));
    const firstDay = dayFromDatabase(zone.validFrom);
    const shown = [firstDay, lastDay && lastDay < today ? lastDay : today].toSorted().at(-1);
    const at = dayToDatabase(shown ?? today);
    const members = zone.municipalities.filter(
      (m) => m.validFrom <= at && (m.validTo === null || m.validTo > at),
    );
    return [zone.slug, members.map((m) => m.municipality.istatCode)] as const;
  });
  return {
    zoneIds: new Map(zones.map((zone) => [zone.slug, zone.id])),
    municipalityIds: new Map(municipalities.map((m) => [m.istatCode, m.id])),
    zoneParts: new Map(zoneParts.filter(([, codes]) => codes.length > 0)),
  };
}

function ownParts(zoneIds: ReadonlyMap<string, string>, areas: ReadonlyMap<string, Area>) {
  const present = [...areas.keys()].filter((slug) => zoneIds.has(slug));
  return new Map(present.map((slug) => [slug, [slug]]));
}
