import { isDeepStrictEqual } from "node:util";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import { recordAudit } from "#lib/audit/commands";
import { dayFromDatabase, dayToDatabase, type IsoDay } from "#lib/clock";
import { refuseStale } from "#lib/editorial/rules";
import { notFound, refuseUnless } from "#lib/errors";
import { formatShortDay } from "#lib/format";
import { touchTags } from "#lib/infra/cache-tags";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { FACETS_TURN } from "#lib/meetings/tags";
import { keepAfter, keepBefore } from "#lib/record-versions/commands";
import { reindexHolders } from "#lib/registers/commands";
import { SITE } from "#lib/site/tags";
import { claimSlug } from "#lib/slugs/commands";
import { canChangeTerritory } from "#lib/territory/policy";
import { ZONES, zoneTag } from "#lib/territory/tags";
import { loadZoneDocument } from "#lib/zone-register/queries";
import {
  type DatedMembership,
  datedMemberships,
  overlap,
  type Period,
  refuse,
  refuseOutside,
  refuseTwice,
} from "#lib/zone-register/rules";
import {
  type NewZone,
  newZoneSchema,
  type ZoneChange,
  zoneChangeSchema,
} from "#lib/zone-register/schema";

/** Who changes the territory takes turns: what one checks nobody changes meanwhile. */
const TERRITORY_TURN = "territory";

interface Place extends Period {
  id: string;
  tileRow: number;
  tileColumn: number;
  neighbourIds: readonly string[];
}

/** A zone that begins on a day: its municipalities must have left the zone they were in. */
export function createZone(
  actor: Actor,
  input: NewZone,
  tx?: Tx,
): Promise<{ id: string; slug: string }> {
  refuseUnless(canChangeTerritory(actor));
  const { municipalities, neighbourIds, validFrom, ...zone } = newZoneSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, TERRITORY_TURN);
    const place = { ...zone, id: uuidv7(), from: validFrom, to: null, neighbourIds };
    const memberships = datedMemberships(municipalities, place);
    await refuseMisplaced(place, memberships, tx);
    const { id } = place;
    const slug = await claimSlug(actor, { kind: "zone", targetId: id, from: zone.name }, tx);
    const last = await tx.zone.aggregate({ _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    await tx.zone.create({
      data: { ...zone, id, slug, position, validFrom: dayToDatabase(validFrom) },
      select: { id: true },
    });
    await writeAround(place, memberships, tx);
    const versions = await keepAfter(actor, { kind: "zone", id }, loadZoneDocument, tx);
    const after = { validFrom, ...versions.after };
    await recordAudit(
      actor,
      { action: "zone.create", entityKind: "zone", entityId: id, after },
      tx,
    );
    await touchTags(tx, [SITE, ZONES, zoneTag(slug)]);
    return { id, slug };
  });
}

/**
 * Changes a zone, its municipalities and what comes after it. One that ends takes its memberships
 * along; its meetings then count for its successors too.
 */
export function updateZone(actor: Actor, input: ZoneChange, tx?: Tx): Promise<{ version: number }> {
  refuseUnless(canChangeTerritory(actor));
  const { id, version, renameAddress, validTo, municipalities, neighbourIds, successors, ...zone } =
    zoneChangeSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    await takeTurns(tx, FACETS_TURN);
    await takeTurns(tx, TERRITORY_TURN);
    const before = await tx.zone.findUnique({
      where: { id },
      select: {
        validFrom: true,
        validTo: true,
        successors: { select: { successorId: true } },
      },
    });
    if (!before) throw notFound("Zona");
    const kept = await keepBefore(actor, { kind: "zone", id }, loadZoneDocument, tx);
    const data = {
      ...zone,
      validTo: validTo && dayToDatabase(validTo),
      version: { increment: 1 },
    };
    const from = dayFromDatabase(before.validFrom);
    const place = { ...zone, id, from, to: validTo, neighbourIds };
    if (validTo !== null && validTo <= from) {
      refuse("validTo", `La zona comincia il ${formatShortDay(from)}: finisce dopo.`);
    }
    const memberships = datedMemberships(municipalities, place);
    refuseStale({ count: await tx.zone.count({ where: { id, version } }) });
    await refuseMisplaced(place, memberships, tx);
    await refuseLostSuccession(place, tx);
    refuseStale(await tx.zone.updateMany({ where: { id, version }, data }));
    await writeAround(place, memberships, tx);
    await writeSuccessors(id, validTo, successors, tx);
    if (renameAddress) await changeAddress(actor, { kind: "zone", id, from: zone.name }, tx);
    const { slug } = await tx.zone.findUniqueOrThrow({ where: { id }, select: { slug: true } });
    // Its meetings count for those that came after it.
    const [old, next] = [
      before.successors.map(({ successorId }) => successorId),
      successors.map(({ zoneId }) => zoneId),
    ];
    if (!isDeepStrictEqual(old.toSorted(), next.toSorted())) {
      await reindexHolders(actor, "zone", slug, tx);
    }
    const record = { kind: "zone", id, before: kept } as const;
    const versions = await keepAfter(actor, record, loadZoneDocument, tx);
    await recordAudit(
      actor,
      {
        action: "zone.update",
        entityKind: "zone",
        entityId: id,
        before: { validTo: before.validTo && dayFromDatabase(before.validTo), ...versions.before },
        after: { validTo, ...versions.after },
      },
      tx,
    );
    await touchTags(tx, [SITE, ZONES, zoneTag(slug)]);
    return { version: version + 1 };
  });
}

/** Whatever of a zone does not fit with the others, in the words of its form. */
async function refuseMisplaced(place: Place, memberships: DatedMembership[], tx: Tx) {
  refuseOutside(memberships, place);
  refuseTwice(memberships);
  const others = (
    await tx.zone.findMany({
      where: { id: { not: place.id } },
      select: {
        id: true,
        name: true,
        tileRow: true,
        tileColumn: true,
        validFrom: true,
        validTo: true,
      },
    })
  ).filter(({ validFrom, validTo }) => overlap(place, period(validFrom, validTo)));
  const { tileRow, tileColumn } = place;
  const taken = others.find((zone) => zone.tileRow === tileRow && zone.tileColumn === tileColumn);
  if (taken) refuse("tileRow", `Questo riquadro è già della zona ${taken.name}.`);
  const together = new Set(others.map(({ id }) => id));
  if (place.neighbourIds.some((id) => !together.has(id))) {
    refuse("neighbourIds", "Confina solo con zone che esistono nello stesso periodo.");
  }
  await refuseInTwoZones(place.id, memberships, tx);
}

async function refuseInTwoZones(zoneId: string, memberships: DatedMembership[], tx: Tx) {
  const elsewhere = await tx.zoneMunicipality.findMany({
    where: {
      zoneId: { not: zoneId },
      municipalityId: { in: memberships.map(({ municipalityId }) => municipalityId) },
    },
    select: {
      municipalityId: true,
      validFrom: true,
      validTo: true,
      zone: { select: { name: true } },
    },
  });
  for (const [at, membership] of memberships.entries()) {
    const other = elsewhere.find(
      ({ municipalityId, validFrom, validTo }) =>
        municipalityId === membership.municipalityId &&
        overlap(membership, period(validFrom, validTo)),
    );
    if (other) {
      const since = formatShortDay(dayFromDatabase(other.validFrom));
      refuse(
        `municipalities.${at}.municipalityId`,
        `In quel periodo è nella zona ${other.zone.name} (dal ${since}): prima va indicato, in quella zona, fino a quando.`,
      );
    }
  }
}

/** A zone that came after another was there on that day. */
async function refuseLostSuccession({ id, to }: Place, tx: Tx) {
  if (to === null) return;
  const lost = await tx.zoneSuccession.findFirst({
    where: { successorId: id, date: { gte: dayToDatabase(to) } },
    select: { date: true, predecessor: { select: { name: true } } },
  });
  if (!lost) return;
  const day = formatShortDay(dayFromDatabase(lost.date));
  refuse("validTo", `Il ${day} questa zona succede a ${lost.predecessor.name}: finisce dopo.`);
}

async function writeAround(
  { id, neighbourIds }: Place,
  memberships: readonly DatedMembership[],
  tx: Tx,
): Promise<void> {
  await tx.zoneMunicipality.deleteMany({ where: { zoneId: id } });
  await tx.zoneMunicipality.createMany({
    data: memberships.map(({ municipalityId, from, to }) => ({
      zoneId: id,
      municipalityId,
      validFrom: dayToDatabase(from),
      validTo: to && dayToDatabase(to),
    })),
  });
  await tx.zoneNeighbour.deleteMany({ where: { OR: [{ zoneId: id }, { neighbourId: id }] } });
  // Neighbours name each other.
  await tx.zoneNeighbour.createMany({
    data: [...new Set(neighbourIds)].flatMap((neighbourId) => [
      { zoneId: id, neighbourId },
      { zoneId: neighbourId, neighbourId: id },
    ]),
  });
}

async function writeSuccessors(
  predecessorId: string,
  end: IsoDay | null,
  successors: ZoneChange["successors"],
  tx: Tx,
): Promise<void> {
  await tx.zoneSuccession.deleteMany({ where: { predecessorId } });
  if (successors.length === 0) return;
  if (end === null) refuse("validTo", "Con zone che le succedono serve il giorno in cui finisce.");
  const zones = await tx.zone.findMany({
    where: { id: { in: successors.map(({ zoneId }) => zoneId) } },
    select: { id: true, validFrom: true, validTo: true },
  });
  const inForce = new Set(
    zones.flatMap(({ id, validFrom, validTo }) => {
      const { from, to } = period(validFrom, validTo);
      return from <= end && (to === null || to > end) ? id : [];
    }),
  );
  for (const [at, { zoneId }] of successors.entries()) {
    const field = `successors.${at}.zoneId`;
    if (zoneId === predecessorId || !inForce.has(zoneId)) {
      refuse(field, `Succede una zona che esiste il ${formatShortDay(end)}.`);
    }
    if (successors.findIndex((other) => other.zoneId === zoneId) < at) {
      refuse(field, "È già in una riga sopra.");
    }
  }
  await tx.zoneSuccession.createMany({
    data: successors.map(({ zoneId, note }) => ({
      predecessorId,
      successorId: zoneId,
      date: dayToDatabase(end),
      note,
    })),
  });
}

function period(validFrom: Date, validTo: Date | null): Period {
  return { from: dayFromDatabase(validFrom), to: validTo && dayFromDatabase(validTo) };
}
