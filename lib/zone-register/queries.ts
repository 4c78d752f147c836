import type { Actor } from "#lib/actor";
import { dayFromDatabase, type IsoDay } from "#lib/clock";
import { requireNewsroom } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import { db, type Tx } from "#lib/infra/db";
import type { Present } from "#lib/record-versions/schema";
import { validOn } from "#lib/territory/rules";

/** Every zone there ever was, those in force first. */
export async function listZoneRecords(actor: Actor) {
  requireNewsroom(actor);
  const zones = await db().zone.findMany({
    orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { position: "asc" }],
    select: {
      id: true,
      slug: true,
      name: true,
      validFrom: true,
      validTo: true,
      healthAuthority: { select: { shortName: true } },
    },
  });
  return zones.map(dated);
}

export type ZoneRecordRow = Awaited<ReturnType<typeof listZoneRecords>>[number];

/** Municipalities that are in no zone on a day: something is missing. */
export async function listUnplaced(actor: Actor, day: IsoDay) {
  requireNewsroom(actor);
  return db().municipality.findMany({
    where: { zones: { none: validOn(day) } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

/** A zone as the form changes it; days that are its own beginning and end are left out. */
export async function getZoneRecord(actor: Actor, id: string) {
  requireNewsroom(actor);
  const zone = await findZone(id, db());
  if (!zone) throw notFound("Zona");
  const { updatedAt: _at, ...record } = zone;
  return record;
}

/** What is kept of a zone at each save: when it began never changes. */
export async function loadZoneDocument(_actor: Actor, id: string, tx: Tx): Promise<Present | null> {
  const zone = await findZone(id, tx);
  if (!zone) return null;
  const {
    id: _id,
    slug: _slug,
    version: _version,
    validFrom: _from,
    updatedAt,
    ...document
  } = zone;
  return { document, savedAt: updatedAt };
}

async function findZone(id: string, tx: Tx) {
  const found = await tx.zone.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      name: true,
      aliases: true,
      healthAuthorityId: true,
      societyName: true,
      tileRow: true,
      tileColumn: true,
      validFrom: true,
      validTo: true,
      sourceNote: true,
      version: true,
      updatedAt: true,
      neighbours: { orderBy: { neighbourId: "asc" }, select: { neighbourId: true } },
      successors: { orderBy: { successorId: "asc" }, select: { successorId: true, note: true } },
      municipalities: {
        orderBy: [{ municipality: { name: "asc" } }, { validFrom: "asc" }],
        select: { municipalityId: true, validFrom: true, validTo: true },
      },
    },
  });
  if (!found) return null;
  const { neighbours, successors, municipalities, ...zone } = dated(found);
  return {
    ...zone,
    neighbourIds: neighbours.map(({ neighbourId }) => neighbourId),
    successors: successors.map(({ successorId, note }) => ({ zoneId: successorId, note })),
    municipalities: municipalities.map(dated).map(({ municipalityId, validFrom, validTo }) => ({
      municipalityId,
      validFrom: validFrom === zone.validFrom ? null : validFrom,
      validTo: validTo === zone.validTo ? null : validTo,
    })),
  };
}

/** What a zone is put together from: authorities, other zones, municipalities by a label each. */
export async function listZoneChoices(actor: Actor) {
  requireNewsroom(actor);
  const [authorities, zones, municipalities] = await Promise.all([
    db().healthAuthority.findMany({
      orderBy: { position: "asc" },
      select: { id: true, name: true },
    }),
    db().zone.findMany({
      orderBy: [{ name: "asc" }, { validFrom: "asc" }],
      select: { id: true, name: true, validFrom: true, validTo: true },
    }),
    db().municipality.findMany({
      orderBy: [{ name: "asc" }, { province: "asc" }],
      select: { id: true, name: true, province: true },
    }),
  ]);
  return {
    authorities,
    zones: zones.map(dated),
    municipalities: municipalities.map(({ id, name, province }) => ({
      id,
      label: `${name} (${province})`,
    })),
  };
}

export type ZoneChoices = Awaited<ReturnType<typeof listZoneChoices>>;

function dated<T extends { validFrom: Date; validTo: Date | null }>(row: T) {
  return {
    ...row,
    validFrom: dayFromDatabase(row.validFrom),
    validTo: row.validTo && dayFromDatabase(row.validTo),
  };
}
