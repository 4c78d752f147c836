import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { dayToDatabase } from "#lib/clock";
import { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { makeMeeting, talk } from "#tests/support/factories";

const day = dayToDatabase;

async function authority() {
  const slug = `asl-${randomUUID()}`;
  return db().healthAuthority.create({
    data: { slug, name: slug, shortName: slug, position: 0 },
  });
}

let tile = 0;
async function zone(change: Record<string, unknown> = {}) {
  const slug = `zona-${randomUUID()}`;
  tile += 1;
  return db().zone.create({
    data: {
      slug,
      name: slug,
      aliases: [],
      healthAuthorityId: (await authority()).id,
      position: 0,
      tileRow: tile,
      tileColumn: 0,
      validFrom: day("2018-01-01"),
      ...change,
    },
  });
}

async function personAt() {
  const slug = randomUUID();
  const person = await db().person.create({
    data: { slug, givenName: "Ada", familyName: "Esempio" },
  });
  const organisation = await db().organisation.create({
    data: { slug, name: "Ente", kind: "other" },
  });
  return { personId: person.id, organisationId: organisation.id, roleTitle: "dirigente" };
}

test("two zones never share a tile on the same day, but may one after the other", async () => {
  await zone({ tileRow: 900, validTo: day("2022-01-01") });
  await zone({ tileRow: 900, validFrom: day("2022-01-01") });
  await expect(zone({ tileRow: 900, validFrom: day("2021-06-01") })).rejects.toThrow(
    /Zone_tile_excl/,
  );
});

test("a municipality belongs to one zone at a time", async () => {
  const [first, second] = [await zone(), await zone()];
  const municipality = await db().municipality.create({
    data: { istatCode: "999001", slug: "comune-di-prova", name: "Comune di prova", province: "PO" },
  });
  const join = (zoneId: string, validFrom: string, validTo: string | null) =>
    db().zoneMunicipality.create({
      data: {
        zoneId,
        municipalityId: municipality.id,
        validFrom: day(validFrom),
        validTo: validTo && day(validTo),
      },
    });
  await join(first.id, "2018-01-01", "2022-01-01");
  await join(second.id, "2022-01-01", null);
  await expect(join(first.id, "2025-01-01", null)).rejects.toThrow(/ZoneMunicipality_period_excl/);
});

test("a role has a period or a day on which it was attested, never both and never neither", async () => {
  const where = await personAt();
  const affiliation = (dates: object) => db().affiliation.create({ data: { ...where, ...dates } });
  await affiliation({ attestedOn: day("2021-03-12") });
  await expect(affiliation({})).rejects.toThrow(/Affiliation_dates_check/);
  await expect(
    affiliation({ attestedOn: day("2021-03-12"), validFrom: day("2021-01-01") }),
  ).rejects.toThrow(/Affiliation_dates_check/);
});

test("periods of the same role do not overlap, whatever the capitals", async () => {
  const where = await personAt();
  await db().affiliation.create({ data: { ...where, validFrom: day("2020-01-01") } });
  await expect(
    db().affiliation.create({
      data: { ...where, roleTitle: "Dirigente", validFrom: day("2021-01-01") },
    }),
  ).rejects.toThrow(/Affiliation_period_excl/);
});

test("a talk is on a day of its meeting, also when the meeting is moved", async () => {
  const { id } = await makeMeeting({
    lastDay: "2021-03-13",
    talks: [talk({ day: "2021-03-13" })],
  });
  const change = (data: object) => db().meeting.update({ where: { id }, data });
  await expect(
    db().talk.updateMany({ where: { meetingId: id }, data: { day: day("2021-03-14") } }),
  ).rejects.toThrow(/a day of its meeting/);
  await expect(change({ lastDay: null })).rejects.toThrow(/a day of its meeting/);
  // Both together, in whatever order.
  await db().$transaction(async (tx) => {
    await tx.meeting.update({ where: { id }, data: { day: day("2022-03-12"), lastDay: null } });
    await tx.talk.updateMany({ where: { meetingId: id }, data: { day: day("2022-03-12") } });
  });
});

test("a theme is never below itself", async () => {
  const theme = (name: string, parentId: string | null) =>
    db().thematicArea.create({ data: { slug: randomUUID(), name, parentId, position: 0 } });
  const top = await theme("sopra", null);
  const middle = await theme("mezzo", top.id);
  const bottom = await theme("sotto", middle.id);
  await expect(
    db().thematicArea.update({ where: { id: top.id }, data: { parentId: bottom.id } }),
  ).rejects.toThrow(/below itself/);
});

test("an address is given once, for ever", async () => {
  const claim = (targetId: string, current: boolean) =>
    db().slugHistory.create({ data: { kind: "person", slug: "ada", targetId, current } });
  await claim(randomUUID(), true);
  await expect(claim(randomUUID(), false)).rejects.toThrow(/Unique constraint/);
});

test("the audit and the revisions are never rewritten", async () => {
  await db().auditEntry.create({
    data: { actorKind: "system", action: "try", entityKind: "person", entityId: randomUUID() },
  });
  await expect(db().auditEntry.updateMany({ data: { action: "other" } })).rejects.toThrow(
    /not allowed/,
  );
  await expect(db().auditEntry.deleteMany()).rejects.toThrow(/not allowed/);
  await makeMeeting();
  await expect(db().revision.updateMany({ data: { note: "other" } })).rejects.toThrow(
    /not allowed/,
  );
});

test("a meeting goes in the transaction that records why, with its revisions first", async () => {
  const { id } = await makeMeeting();
  await expect(db().meeting.delete({ where: { id } })).rejects.toThrow(/Foreign key/);
  const remove = async (tx: Tx) => {
    await tx.meeting.update({
      where: { id },
      data: { liveRevisionId: null, firstPublishedAt: null, lastPublishedAt: null },
    });
    await tx.revision.deleteMany({ where: { meetingId: id } });
    await tx.meeting.delete({ where: { id } });
  };
  await expect(db().$transaction(remove)).rejects.toThrow(/not allowed/);
  const entries = { where: { entityId: id } };
  await db().$transaction(async (tx) => {
    await tx.purge.create({ data: { ...purge, entityId: id } });
    await remove(tx);
    // Its entries lose their values; nothing else of them, and no others, can be touched.
    await tx.auditEntry.updateMany({ ...entries, data: emptied });
  });
  expect(await db().meeting.count({ where: { id } })).toBe(0);
  expect(await db().auditEntry.findMany(entries)).toMatchObject([
    { action: "meeting.create", before: null, after: null },
    { action: "meeting.publish", before: null, after: null },
  ]);
});

test("a purge lets nobody write anything but its own emptiness", async () => {
  const [purged, other] = [await makeMeeting(), await makeMeeting()];
  const attempt = (change: Prisma.AuditEntryUpdateManyArgs) =>
    db().$transaction(async (tx) => {
      await tx.purge.create({ data: { ...purge, entityId: purged.id } });
      await tx.auditEntry.updateMany(change);
    });
  const own = { entityId: purged.id };
  for (const change of [
    { where: own, data: { ...emptied, action: "other" } },
    { where: own, data: { after: { slug: "other" } } },
    { where: { entityId: other.id }, data: emptied },
  ]) {
    await expect(attempt(change)).rejects.toThrow(/not allowed/);
  }
  await db().purge.create({ data: { ...purge, entityId: purged.id } });
  await expect(db().auditEntry.updateMany({ where: own, data: emptied })).rejects.toThrow(
    /not allowed/,
  );
  await expect(db().purge.updateMany({ data: { reason: "other" } })).rejects.toThrow(/not allowed/);
  await expect(db().purge.deleteMany()).rejects.toThrow(/not allowed/);
});

const purge = { actorKind: "system", entityKind: "meeting", reason: "Prova" } as const;
const emptied = { before: Prisma.DbNull, after: Prisma.DbNull };

test("an account's entry names the account, the others name nobody", async () => {
  const entry = { action: "try", entityKind: "person", entityId: randomUUID() } as const;
  await expect(
    db().auditEntry.create({ data: { ...entry, actorKind: "account" } }),
  ).rejects.toThrow(/AuditEntry_actor_check/);
  await expect(
    db().auditEntry.create({ data: { ...entry, actorKind: "system", actorId: randomUUID() } }),
  ).rejects.toThrow(/AuditEntry_actor_check/);
});
