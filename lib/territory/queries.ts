import type { Actor } from "#lib/actor";
import { dayBefore, dayFromDatabase, dayToDatabase, type IsoDay } from "#lib/clock";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { predecessorsOf, validOn } from "#lib/territory/rules";

const inOrder = [
  { position: "asc" },
  { name: "asc" },
] satisfies Prisma.ZoneOrderByWithRelationInput[];

const drawn = {
  slug: true,
  name: true,
  tileRow: true,
  tileColumn: true,
  societyName: true,
  healthAuthority: { select: { slug: true, shortName: true, name: true } },
} satisfies Prisma.ZoneSelect;

function toTile<Z extends { tileRow: number; tileColumn: number }>(zone: Z) {
  const { tileRow, tileColumn, ...rest } = zone;
  return { ...rest, row: tileRow, column: tileColumn };
}

/** The zones in force on a day, with their tiles: what a glyph or the cartogram is drawn from. */
export async function listZones(_actor: Actor, day: IsoDay, tx: Tx = db()) {
  const zones = await tx.zone.findMany({
    where: validOn(day),
    orderBy: inOrder,
    select: drawn,
  });
  return zones.map(toTile);
}

export type ZoneTile = Pick<
  Awaited<ReturnType<typeof listZones>>[number],
  "slug" | "name" | "row" | "column"
>;

/** The tiles of every zone there ever was: what lists that span years draw their glyphs from. */
export async function listTilesOfAllTimes(_actor: Actor) {
  const zones = await db().zone.findMany({
    orderBy: inOrder,
    select: {
      slug: true,
      name: true,
      tileRow: true,
      tileColumn: true,
      validFrom: true,
      validTo: true,
    },
  });
  return zones.map(({ tileRow, tileColumn, validFrom, validTo, ...zone }) => ({
    ...zone,
    row: tileRow,
    column: tileColumn,
    validFrom: dayFromDatabase(validFrom),
    validTo: validTo && dayFromDatabase(validTo),
  }));
}

export type DatedTile = Awaited<ReturnType<typeof listTilesOfAllTimes>>[number];

/** The zones in force on a day with what the table of the territory says of each. */
export async function listZonesWithFigures(_actor: Actor, day: IsoDay) {
  const zones = await db().zone.findMany({
    where: validOn(day),
    orderBy: inOrder,
    select: {
      ...drawn,
      municipalities: {
        where: validOn(day),
        select: { municipality: { select: { population: true } } },
      },
    },
  });
  return zones.map(({ municipalities, ...zone }) => ({
    ...toTile(zone),
    municipalityCount: municipalities.length,
    population: municipalities.reduce((sum, m) => sum + (m.municipality.population ?? 0), 0),
  }));
}

export type ZoneWithFigures = Awaited<ReturnType<typeof listZonesWithFigures>>[number];

/** Zones that existed before a day and no longer do, the latest to end first. */
export async function listFormerZones(_actor: Actor, day: IsoDay) {
  const zones = await db().zone.findMany({
    where: { validTo: { lte: dayToDatabase(day) } },
    orderBy: [{ validTo: "desc" }, { position: "asc" }],
    select: {
      slug: true,
      name: true,
      validTo: true,
      successors: {
        orderBy: { successor: { position: "asc" } },
        select: { successor: { select: { slug: true, name: true } } },
      },
    },
  });
  return zones.flatMap(({ validTo, successors, ...zone }) =>
    validTo
      ? {
          ...zone,
          lastDay: dayBefore(dayFromDatabase(validTo)),
          successors: successors.map((row) => row.successor),
        }
      : [],
  );
}

export type FormerZone = Awaited<ReturnType<typeof listFormerZones>>[number];

/** A zone as it is on a day; one no longer in force is shown as it was on its last day. */
export async function getZone(_actor: Actor, slug: string, today: IsoDay) {
  const found = await db().zone.findUnique({
    where: { slug },
    select: { validFrom: true, validTo: true },
  });
  if (!found) throw notFound("Zona");
  const end = found.validTo && dayFromDatabase(found.validTo);
  const ended = end !== null && end <= today;
  const day = ended ? dayBefore(end) : today;
  const zone = await db().zone.findUniqueOrThrow({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      aliases: true,
      societyName: true,
      areaKm2: true,
      tileRow: true,
      tileColumn: true,
      validFrom: true,
      validTo: true,
      sourceNote: true,
      updatedAt: true,
      healthAuthority: { select: { id: true, slug: true, name: true, shortName: true } },
      municipalities: {
        where: validOn(day),
        orderBy: { municipality: { name: "asc" } },
        select: {
          municipality: {
            select: { slug: true, name: true, province: true, population: true },
          },
        },
      },
      neighbours: {
        where: { neighbour: validOn(day) },
        orderBy: { neighbour: { name: "asc" } },
        select: { neighbour: { select: { slug: true, name: true } } },
      },
      predecessors: {
        orderBy: { predecessor: { position: "asc" } },
        select: {
          date: true,
          note: true,
          predecessor: { select: { slug: true, name: true } },
        },
      },
      successors: {
        orderBy: { successor: { position: "asc" } },
        select: {
          date: true,
          note: true,
          successor: { select: { slug: true, name: true } },
        },
      },
    },
  });
  const municipalities = zone.municipalities.map((row) => row.municipality);
  return {
    ...zone,
    /** Every zone it comes from, at any distance: what was theirs it inherits. */
    lineage: await listLineage(zone.id),
    /** The day whose state the page shows: today, or the last of a zone that ended. */
    shownOn: day,
    ended,
    row: zone.tileRow,
    column: zone.tileColumn,
    areaKm2: zone.areaKm2?.toNumber() ?? null,
    validFrom: dayFromDatabase(zone.validFrom),
    validTo: zone.validTo && dayFromDatabase(zone.validTo),
    municipalities,
    population: municipalities.reduce((sum, m) => sum + (m.population ?? 0), 0),
    neighbours: zone.neighbours.map((row) => row.neighbour),
    predecessors: zone.predecessors.map((row) => ({
      ...row.predecessor,
      note: row.note,
      date: dayFromDatabase(row.date),
    })),
    successors: zone.successors.map((row) => ({
      ...row.successor,
      note: row.note,
      date: dayFromDatabase(row.date),
    })),
  };
}

async function listLineage(zoneId: string): Promise<{ id: string; slug: string; name: string }[]> {
  const successions = await db().zoneSuccession.findMany({
    select: { predecessorId: true, successorId: true },
  });
  return db().zone.findMany({
    where: { id: { in: predecessorsOf(successions, [zoneId]) } },
    orderBy: inOrder,
    select: { id: true, slug: true, name: true },
  });
}

export type ZoneDetails = Awaited<ReturnType<typeof getZone>>;
