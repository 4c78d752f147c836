import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { dayToDatabase } from "#lib/clock";
import { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { makeMeeting, makeReport, talk } from "#tests/support/factories";
import { meanwhile } from "#tests/support/meanwhile";

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

test("the organisation of a speaker stands with the name it had, and neither without the other", async () => {
  const { organisationId } = await personAt();
  const { id } = await makeMeeting({ talks: [talk()] });
  const { id: talkId } = await db().talk.findFirstOrThrow({ where: { meetingId: id } });
  const { personId } = await personAt();
  const speak = (position: number, data: object) =>
    db().speaker.create({ data: { talkId, position, personId, ...data } });
  const refused = /Speaker_organisation_check/;
  await expect(speak(0, { organisationId })).rejects.toThrow(refused);
  await expect(speak(0, { organisationName: "Ente di allora" })).rejects.toThrow(refused);
  await speak(0, { organisationId, organisationName: "Ente di allora" });
  await speak(1, {});
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

test("two changes that close a circle of themes together are not both made", async () => {
  const theme = () =>
    db().thematicArea.create({ data: { slug: randomUUID(), name: "tema", position: 0 } });
  const [first, second] = [await theme(), await theme()];
  const move = (id: string, parentId: string, tx: Tx) =>
    tx.thematicArea.update({ where: { id }, data: { parentId } });
  await expect(
    meanwhile(
      (tx) => move(first.id, second.id, tx),
      () => move(second.id, first.id, db()),
    ),
  ).rejects.toThrow(/below itself/);
});

test("a zone never comes after itself, at any distance, nor by two changes at once", async () => {
  const [first, second, third, fourth] = [await zone(), await zone(), await zone(), await zone()];
  const follow = (predecessorId: string, successorId: string, tx: Tx = db()) =>
    tx.zoneSuccession.create({ data: { predecessorId, successorId, date: day("2022-01-01") } });
  await follow(first.id, second.id);
  await follow(second.id, third.id);
  await expect(follow(third.id, first.id)).rejects.toThrow(/after itself/);
  await expect(
    meanwhile(
      (tx) => follow(third.id, fourth.id, tx),
      () => follow(fourth.id, first.id),
    ),
  ).rejects.toThrow(/after itself/);
});

test("neighbours name each other", async () => {
  const [one, other] = [await zone(), await zone()];
  const there = { zoneId: one.id, neighbourId: other.id };
  const back = { zoneId: other.id, neighbourId: one.id };
  await expect(db().zoneNeighbour.create({ data: there })).rejects.toThrow(/name each other/);
  await db().zoneNeighbour.createMany({ data: [there, back] });
  await expect(db().zoneNeighbour.deleteMany({ where: back })).rejects.toThrow(/name each other/);
  await db().zoneNeighbour.deleteMany({ where: { OR: [there, back] } });
});

test("a municipality is in a zone only while the zone exists", async () => {
  const { id: zoneId } = await zone({ validTo: day("2022-01-01") });
  const municipality = await db().municipality.create({
    data: { istatCode: "999002", slug: "altro-comune", name: "Altro comune", province: "PO" },
  });
  const join = (validFrom: string, validTo: string | null) =>
    db().zoneMunicipality.create({
      data: {
        zoneId,
        municipalityId: municipality.id,
        validFrom: day(validFrom),
        validTo: validTo && day(validTo),
      },
    });
  const refused = /while the zone exists/;
  await expect(join("2018-01-01", null)).rejects.toThrow(refused);
  await expect(join("2017-01-01", "2022-01-01")).rejects.toThrow(refused);
  await join("2018-01-01", "2022-01-01");
  const end = { validTo: day("2021-01-01") };
  await expect(db().zone.update({ where: { id: zoneId }, data: end })).rejects.toThrow(refused);
  // Both together, in whatever order.
  await db().$transaction(async (tx) => {
    await tx.zone.update({ where: { id: zoneId }, data: end });
    await tx.zoneMunicipality.updateMany({ where: { zoneId }, data: end });
  });
});

test("a lab has the territory of an authority, or zones", async () => {
  const [one, other] = [await zone(), await zone()];
  const lab = {
    title: "Laboratorio",
    summary: "Prova.",
    aims: "Provare.",
    startsOn: day("2021-01-01"),
    precision: "day",
  } as const;
  const refused = /a health authority or zones/;
  await expect(db().lab.create({ data: { ...lab, slug: randomUUID() } })).rejects.toThrow(refused);
  const { id } = await db().lab.create({
    data: {
      ...lab,
      slug: randomUUID(),
      zones: { create: [{ zoneId: one.id }, { zoneId: other.id }] },
    },
  });
  const leave = (zoneId: string, tx: Tx = db()) =>
    tx.labZone.deleteMany({ where: { labId: id, zoneId } });
  await leave(one.id);
  await expect(leave(other.id)).rejects.toThrow(refused);
  await db().$transaction(async (tx) => {
    await leave(other.id, tx);
    await tx.lab.update({ where: { id }, data: { healthAuthorityId: one.healthAuthorityId } });
  });
  await expect(
    db().lab.update({ where: { id }, data: { healthAuthorityId: null } }),
  ).rejects.toThrow(refused);
  await db().lab.delete({ where: { id } });
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

test("the number of a purge that another cluster recorded opens nothing", async () => {
  const { id } = await makeMeeting();
  const remove = db().$transaction(async (tx) => {
    // As a restored dump brings it: rows come without their triggers, and numbers begin anew.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw`
      INSERT INTO "Purge" ("id", "at", "actorKind", "entityKind", "entityId", "reason", "transaction")
      VALUES (gen_random_uuid(), '2021-03-12', 'system', 'meeting', ${id}::uuid, 'Prova',
        pg_current_xact_id()::text::bigint)`;
    await tx.$executeRaw`SET LOCAL session_replication_role = origin`;
    await tx.revision.updateMany({ where: { meetingId: id }, data: { number: 9 } });
  });
  await expect(remove).rejects.toThrow(/not allowed/);
  const emptied = db().auditEntry.updateMany({ where: { entityId: id }, data: { after: {} } });
  await expect(emptied).rejects.toThrow(/not allowed/);
});

const purge = { actorKind: "system", entityKind: "meeting", reason: "Prova" } as const;
const emptied = { before: Prisma.DbNull, after: Prisma.DbNull };

test("the live and the draft revision of a page are its own", async () => {
  const other = await makeMeeting();
  const report = await makeReport();
  const { liveRevisionId } = await db().report.findUniqueOrThrow({ where: { id: report.id } });
  const draftStateAt = new Date();
  const taken = { draftRevisionId: liveRevisionId, draftState: "draft", draftStateAt } as const;
  const refused = /Foreign key/;
  const meeting = { where: { id: other.id } };
  await expect(db().meeting.update({ ...meeting, data: taken })).rejects.toThrow(refused);
  await expect(db().meeting.update({ ...meeting, data: { liveRevisionId } })).rejects.toThrow(
    refused,
  );
  const { liveRevisionId: ofMeeting } = await db().meeting.findUniqueOrThrow(meeting);
  const change = (data: object) => db().report.update({ where: { id: report.id }, data });
  await expect(change({ ...taken, draftRevisionId: ofMeeting })).rejects.toThrow(refused);
  await expect(change({ liveRevisionId: ofMeeting })).rejects.toThrow(refused);
  const now = new Date();
  const news = { kind: "news", title: "Notizia", lead: "Prova.", body: {}, bodyText: "" } as const;
  const makeNews = (data: object) =>
    db().newsItem.create({ data: { ...news, slug: randomUUID(), ...data } });
  await expect(makeNews(taken)).rejects.toThrow(refused);
  await expect(
    makeNews({ liveRevisionId, firstPublishedAt: now, lastPublishedAt: now }),
  ).rejects.toThrow(refused);
});

test("an account's entry names the account, the others name nobody", async () => {
  const entry = { action: "try", entityKind: "person", entityId: randomUUID() } as const;
  await expect(
    db().auditEntry.create({ data: { ...entry, actorKind: "account" } }),
  ).rejects.toThrow(/AuditEntry_actor_check/);
  await expect(
    db().auditEntry.create({ data: { ...entry, actorKind: "system", actorId: randomUUID() } }),
  ).rejects.toThrow(/AuditEntry_actor_check/);
});
