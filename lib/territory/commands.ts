import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { dayToDatabase } from "#lib/clock";
import { DomainError, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx } from "#lib/infra/db";
import { SITE } from "#lib/site/tags";
import { claimSlug } from "#lib/slugs/commands";
import { firstFreeSlug, slugify } from "#lib/slugs/rules";
import { canChangeTerritory } from "#lib/territory/policy";
import { membershipPeriods, territoryProblems } from "#lib/territory/rules";
import { type Territory, type TerritoryZone, territorySchema } from "#lib/territory/schema";
import { ZONES, zoneTag } from "#lib/territory/tags";

/**
 * Loads the territory of a new installation. Where there are zones already it changes nothing, so
 * that no start undoes what was corrected in the database: a file that has changed is not read again.
 */
export function loadTerritory(
  actor: Actor,
  input: Territory,
  tx?: Tx,
): Promise<{ loaded: boolean }> {
  refuseUnless(canChangeTerritory(actor));
  const territory = territorySchema.parse(input);
  const problems = territoryProblems(territory);
  if (problems.length > 0) throw new DomainError("invalid", problems.join("\n"));
  return inTransaction(tx, async (tx) => {
    if ((await tx.zone.count()) > 0) return { loaded: false };
    const zoneIds = await writeZones(actor, territory, tx);
    await writeMunicipalities(territory, zoneIds, tx);
    await touchTags(tx, [SITE, ZONES, ...territory.zones.map((zone) => zoneTag(zone.slug))]);
    return { loaded: true };
  });
}

async function writeZones(
  actor: Actor,
  territory: Territory,
  tx: Tx,
): Promise<ReadonlyMap<string, string>> {
  const authorityIds = new Map(territory.healthAuthorities.map((a) => [a.slug, uuidv7()]));
  const zoneIds = new Map(territory.zones.map((zone) => [zone.slug, uuidv7()]));
  await tx.healthAuthority.createMany({
    data: territory.healthAuthorities.map((authority, position) => ({
      id: known(authorityIds, authority.slug),
      position,
      ...authority,
    })),
  });
  await tx.zone.createMany({
    data: territory.zones.map((zone, position) => ({
      id: known(zoneIds, zone.slug),
      healthAuthorityId: known(authorityIds, zone.healthAuthority),
      position,
      ...zoneColumns(zone),
    })),
  });
  for (const zone of territory.zones) {
    const id = known(zoneIds, zone.slug);
    await claimSlug(actor, { kind: "zone", targetId: id, from: zone.slug }, tx);
    await recordAudit(actor, { action: "zone.load", entityKind: "zone", entityId: id }, tx);
  }
  await tx.zoneNeighbour.createMany({
    data: territory.zones.flatMap((zone) =>
      zone.neighbours.map((neighbour) => ({
        zoneId: known(zoneIds, zone.slug),
        neighbourId: known(zoneIds, neighbour),
      })),
    ),
  });
  await tx.zoneSuccession.createMany({
    data: territory.successions.flatMap((succession) =>
      succession.into.map((successor) => ({
        predecessorId: known(zoneIds, succession.from),
        successorId: known(zoneIds, successor),
        date: dayToDatabase(succession.date),
        note: succession.note ?? null,
      })),
    ),
  });
  return zoneIds;
}

async function writeMunicipalities(
  territory: Territory,
  zoneIds: ReadonlyMap<string, string>,
  tx: Tx,
): Promise<void> {
  const zones = new Map(territory.zones.map((zone) => [zone.slug, zone]));
  const taken = new Set<string>();
  const rows = territory.municipalities.map((municipality) => {
    const slug = firstFreeSlug(slugify(municipality.name), taken);
    taken.add(slug);
    return { id: uuidv7(), slug, municipality };
  });
  await tx.municipality.createMany({
    data: rows.map(({ id, slug, municipality: m }) => ({
      id,
      slug,
      istatCode: m.istat,
      name: m.name,
      province: m.province,
      belfiore: m.belfiore ?? null,
      population: m.population ?? null,
    })),
  });
  // All at once: nobody has had a slug of a municipality before.
  await tx.slugHistory.createMany({
    data: rows.map(({ id, slug }) => ({ kind: "municipality", slug, targetId: id, current: true })),
  });
  await tx.zoneMunicipality.createMany({
    data: rows.flatMap(({ id, municipality }) =>
      membershipPeriods(municipality, zones).map(({ zone, period }) => ({
        zoneId: known(zoneIds, zone),
        municipalityId: id,
        validFrom: dayToDatabase(period.from),
        validTo: period.to && dayToDatabase(period.to),
      })),
    ),
  });
}

function zoneColumns(zone: TerritoryZone) {
  return {
    slug: zone.slug,
    name: zone.name,
    aliases: zone.aliases,
    societyName: zone.society ?? null,
    tileRow: zone.tile.row,
    tileColumn: zone.tile.column,
    areaKm2: zone.areaKm2 ?? null,
    validFrom: dayToDatabase(zone.validFrom),
    validTo: zone.validTo ? dayToDatabase(zone.validTo) : null,
    sourceNote: zone.sourceNote ?? null,
  };
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`${key} is named but not defined`);
  return id;
}
