import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { hideItem } from "#lib/hidings/commands";
import { db } from "#lib/infra/db";
import {
  archiveMeeting,
  createMeeting,
  publishMeeting,
  reindexMeetings,
  saveMeetingDraft,
} from "#lib/meetings/commands";
import { listPeopleOverTime } from "#lib/organisations/queries";
import { getPerson, listPeople } from "#lib/people/queries";
import { getMeeting, listMeetings } from "#lib/published-meetings/queries";
import { listTalksOfPerson } from "#lib/talks/queries";
import { account } from "#tests/support/actors";
import {
  makeDraftMeeting,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeTheme,
  makeZone,
  meetingDocument,
  speaker,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const ACCOUNT = account();

test("a draft exists for nobody: neither the meeting nor who is to speak at it", async () => {
  const person = await makePerson();
  const draft = await makeDraftMeeting({
    talks: [talk({ speakers: [speaker({ personId: person.id })] })],
  });
  await expect(getMeeting(ANONYMOUS, draft.slug)).rejects.toMatchObject({ code: "not_found" });
  await expect(getPerson(ANONYMOUS, person.slug, "2021-03-12")).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await listPeople(ANONYMOUS)).map(({ slug }) => slug)).not.toContain(person.slug);
});

test("who spoke on the second day is said to have spoken on that day", async () => {
  const [person, organisation] = [await makePerson(), await makeOrganisation()];
  const who = speaker({
    personId: person.id,
    organisationId: organisation.id,
    organisationName: organisation.name,
  });
  const { slug } = await makeMeeting({
    lastDay: "2021-03-13",
    talks: [
      talk({ title: "Di quando non si sa" }),
      talk({ title: "Il secondo giorno", day: "2021-03-13", startTime: "09:00", speakers: [who] }),
    ],
  });
  const { talks } = await getMeeting(ANONYMOUS, slug);
  expect(talks.map(({ day }) => day)).toEqual([null, "2021-03-13"]);
  expect(talks[1]?.startsAt?.toISOString()).toBe("2021-03-13T08:00:00.000Z");

  const told = await listTalksOfPerson(ANONYMOUS, person.id, 10);
  expect(told.talks.map(({ day }) => day)).toEqual(["2021-03-13"]);
  const listed = (await listPeople(ANONYMOUS)).find((other) => other.slug === person.slug);
  expect(listed?.lastHeard?.day).toBe("2021-03-13");
  const [overTime] = (await listPeopleOverTime(ANONYMOUS, organisation.id)).people;
  expect(overTime?.lastDay).toBe("2021-03-13");
});

test("publishing shows the talks in order, with the role and organisation of that day", async () => {
  const [person, organisation, zone] = [
    await makePerson({ givenName: "Ada", familyName: "Esempio" }),
    await makeOrganisation({ name: "Ente di oggi" }),
    await makeZone({ name: "Zona di prova" }),
  ];
  const { slug } = await makeMeeting({
    startTime: "09:30",
    talks: [
      talk({
        title: "Prima",
        startTime: "09:30",
        speakers: [
          speaker({
            personId: person.id,
            roleTitle: "direttrice di allora",
            organisationId: organisation.id,
            organisationName: "Ente di allora",
          }),
        ],
      }),
      talk({
        title: "Seconda",
        kind: "zone_experience",
        speakers: [
          speaker({
            roleTitle: "responsabile",
            organisationId: organisation.id,
            organisationName: "Ente di allora",
            zoneId: zone.id,
          }),
        ],
      }),
    ],
  });
  const meeting = await getMeeting(ANONYMOUS, slug);
  expect(meeting.talks.map(({ title }) => title)).toEqual(["Prima", "Seconda"]);
  expect(meeting.talks[0]?.startsAt?.toISOString()).toBe("2021-03-12T08:30:00.000Z");
  expect(meeting.talks[0]?.speakers[0]).toMatchObject({
    roleTitle: "direttrice di allora",
    organisationName: "Ente di allora",
    person: { familyName: "Esempio" },
  });
  expect(meeting.talks[1]?.speakers[0]?.person).toBeNull();
  expect(meeting.involvedZones.map(({ name }) => name)).toEqual(["Zona di prova"]);
});

test("a new draft leaves the public version as it is until it is published", async () => {
  const meeting = await makeMeeting({ title: "Titolo pubblico" });
  const { version } = await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document: meetingDocument({ title: "Titolo corretto" }),
  });
  expect((await getMeeting(ANONYMOUS, meeting.slug)).title).toBe("Titolo pubblico");
  await publishMeeting(SYSTEM, { id: meeting.id, version });
  expect((await getMeeting(ANONYMOUS, meeting.slug)).title).toBe("Titolo corretto");
  const revisions = await db().revision.findMany({
    where: { meetingId: meeting.id },
    orderBy: { number: "asc" },
    select: { number: true, document: true },
  });
  expect(revisions.map(({ number }) => number)).toEqual([1, 2]);
  expect(revisions[0]?.document).toMatchObject({ title: "Titolo pubblico" });
});

test("talks keep their identity when they change places, and those taken away go", async () => {
  const [first, second, third] = [talk(), talk(), talk()];
  const meeting = await makeMeeting({ talks: [first, second, third] });
  const { version } = await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document: meetingDocument({ talks: [third, first] }),
  });
  await publishMeeting(SYSTEM, { id: meeting.id, version });
  const { talks } = await getMeeting(ANONYMOUS, meeting.slug);
  expect(talks.map(({ id }) => id)).toEqual([third.id, first.id]);
});

test.each([ANONYMOUS, ACCOUNT])("%j may not write, publish or archive", async (actor) => {
  const document = meetingDocument();
  const { id, version } = await makeDraftMeeting();
  const attempts = [
    async () => createMeeting(actor, { document }),
    async () => saveMeetingDraft(actor, { id, version, document }),
    async () => publishMeeting(actor, { id, version }),
    async () => archiveMeeting(actor, { id, version }),
    async () => reindexMeetings(actor, [id]),
  ];
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("of two people who publish the same version only one wins", async () => {
  const { id, version } = await makeDraftMeeting();
  const results = await Promise.allSettled([
    publishMeeting(SYSTEM, { id, version }),
    publishMeeting(SYSTEM, { id, version }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const refused = results.find((result) => result.status === "rejected");
  expect(refused?.reason).toMatchObject({ code: "conflict" });
});

test("of many who save the same draft one wins, and the others are told so", async () => {
  const { id, version } = await makeMeeting();
  const save = () => saveMeetingDraft(SYSTEM, { id, version, document: meetingDocument() });
  const results = await Promise.allSettled(Array.from({ length: 6 }, save));
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(5);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "conflict" });
});

test("meetings of one title, made at once, get addresses of their own", async () => {
  const document = meetingDocument({ title: "Stesso titolo" });
  const made = await Promise.all(
    Array.from({ length: 4 }, () => createMeeting(SYSTEM, { document })),
  );
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(4);
});

test("what has nothing to do with a meeting is not touched by it", async () => {
  const [zone, person, theme] = [await makeZone(), await makePerson(), await makeTheme()];
  const heard = await heardTags(() => makeMeeting());
  const others = ["site", `zone:${zone.slug}`, `person:${person.slug}`, `theme:${theme.slug}`];
  for (const tag of others) expect(heard).not.toContain(tag);
});

test("a stale draft is refused and changes nothing", async () => {
  const meeting = await makeMeeting({ title: "Com’era" });
  await expect(
    saveMeetingDraft(SYSTEM, {
      id: meeting.id,
      version: meeting.version - 1,
      document: meetingDocument({ title: "Troppo tardi" }),
    }),
  ).rejects.toMatchObject({ code: "conflict" });
  expect(await db().revision.count({ where: { meetingId: meeting.id } })).toBe(1);
});

test("without a draft there is nothing to publish", async () => {
  const { id, version } = await makeMeeting();
  await expect(publishMeeting(SYSTEM, { id, version })).rejects.toMatchObject({ code: "conflict" });
});

test("an archived meeting is in no list, and cannot be archived twice", async () => {
  const { id, slug, version } = await makeMeeting();
  await archiveMeeting(SYSTEM, { id, version });
  await expect(getMeeting(ANONYMOUS, slug)).rejects.toMatchObject({ code: "not_found" });
  expect(await listMeetings(ANONYMOUS, { id }, { limit: 1 })).toEqual([]);
  expect(await db().meetingFacet.count({ where: { meetingId: id } })).toBe(0);
  await expect(archiveMeeting(SYSTEM, { id, version: version + 1 })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("publishing names every page it touches, before and after, and is written in the audit", async () => {
  const [before, after, theme] = [await makePerson(), await makePerson(), await makeTheme()];
  const meeting = await makeMeeting({
    talks: [talk({ speakers: [speaker({ personId: before.id })] })],
  });
  const { version } = await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document: meetingDocument({
      thematicAreaIds: [theme.id],
      talks: [talk({ speakers: [speaker({ personId: after.id })] })],
    }),
  });
  const heard = await heardTags(() => publishMeeting(SYSTEM, { id: meeting.id, version }));
  for (const tag of [
    "meetings",
    `meeting:${meeting.slug}`,
    `person:${before.slug}`,
    `person:${after.slug}`,
    `theme:${theme.slug}`,
  ])
    expect(heard).toContain(tag);
  const actions = await db().auditEntry.findMany({
    where: { entityId: meeting.id },
    orderBy: { id: "asc" },
    select: { action: true, actorKind: true },
  });
  expect(actions).toEqual([
    { action: "meeting.create", actorKind: "system" },
    { action: "meeting.publish", actorKind: "system" },
    { action: "meeting.draft", actorKind: "system" },
    { action: "meeting.publish", actorKind: "system" },
  ]);
});

test("what is rolled back is heard by nobody", async () => {
  const { id, version, slug } = await makeDraftMeeting();
  const heard = await heardTags(() =>
    db()
      .$transaction(async (tx) => {
        await publishMeeting(SYSTEM, { id, version }, tx);
        throw new Error("undone");
      })
      .catch(() => undefined),
  );
  expect(heard).not.toContain(`meeting:${slug}`);
  await expect(getMeeting(ANONYMOUS, slug)).rejects.toMatchObject({ code: "not_found" });
});

test("the neighbours in a series are told when a meeting comes between them", async () => {
  const series = await db().meetingSeries.create({
    data: { slug: "ciclo-di-prova", title: "Ciclo", description: "Prova." },
  });
  const inSeries = (day: string) => makeMeeting({ day, seriesId: series.id });
  const [first, last] = [await inSeries("2021-01-01"), await inSeries("2021-03-01")];
  const heard = await heardTags(() => inSeries("2021-02-01"));
  expect(heard).toContain(`meeting:${first.slug}`);
  expect(heard).toContain(`meeting:${last.slug}`);
});

test("a changed name reaches the text that is searched, among however many", async () => {
  const person = await makePerson({ givenName: "Ada", familyName: "Vecchionome" });
  const { id } = await makeMeeting({
    talks: [talk({ speakers: [speaker({ personId: person.id })] })],
  });
  await db().person.update({ where: { id: person.id }, data: { familyName: "Nuovonome" } });
  const elsewhere = Array.from({ length: 600 }, () => randomUUID());
  await reindexMeetings(SYSTEM, [...elsewhere, id]);
  const row = await db().meeting.findUniqueOrThrow({ where: { id }, select: { searchText: true } });
  expect(row.searchText).toContain("Nuovonome");
  expect(row.searchText).not.toContain("Vecchionome");
});

test("what is hidden or archived stays out of the archive when it is derived again", async () => {
  const [hidden, archived] = [await makeMeeting(), await makeMeeting()];
  await hideItem(SYSTEM, { kind: "meeting", id: hidden.id });
  await archiveMeeting(SYSTEM, archived);
  const ids = [hidden.id, archived.id];
  await reindexMeetings(SYSTEM, ids);
  expect(await db().meetingFacet.count({ where: { meetingId: { in: ids } } })).toBe(0);
});
