import { beforeAll, describe, expect, test } from "vitest";
import { loadContent } from "#lib/cli/content";
import { dayFromDatabase } from "#lib/clock";
import { db } from "#lib/infra/db";

beforeAll(async () => {
  expect(await loadContent({ demo: true, territory: "toscana" })).toEqual({
    loaded: true,
    demo: true,
  });
});

test("content is loaded once, even by two starts at the same time", async () => {
  const options = { demo: true, territory: "toscana" };
  const meetings = await db().meeting.count();
  const again = await Promise.all([loadContent(options), loadContent(options)]);
  expect(again).toEqual([{ loaded: false }, { loaded: false }]);
  expect(await db().meeting.count()).toBe(meetings);
});

test("there is enough to show: meetings and news of every year, every state of a meeting", async () => {
  const meetings = await db().meeting.findMany({ select: { day: true, status: true } });
  expect(meetings.length).toBeGreaterThanOrEqual(12);
  const years = new Set(meetings.map((meeting) => meeting.day.getUTCFullYear()));
  expect([...years]).toEqual(expect.arrayContaining([2020, 2021, 2022, 2023, 2024]));
  const states = new Set(meetings.map((meeting) => meeting.status));
  expect(states).toEqual(new Set(["planned", "held", "postponed", "cancelled"]));
  expect(await db().newsItem.count()).toBeGreaterThanOrEqual(8);
  const toCome = await db().meeting.count({
    where: { status: "planned", day: { gt: new Date() } },
  });
  expect(toCome).toBeGreaterThanOrEqual(1);
});

test("the meeting of 12 March 2021 has its speakers in order, with the role of that day", async () => {
  const meeting = await db().meeting.findFirstOrThrow({
    where: { day: new Date("2021-03-12T00:00:00Z") },
    select: {
      demonstration: true,
      startsAt: true,
      audienceAllZones: true,
      report: { select: { bodyText: true } },
      involvedZones: { select: { zone: { select: { slug: true } } } },
      talks: {
        orderBy: { position: "asc" },
        select: {
          startsAt: true,
          speakers: {
            orderBy: { position: "asc" },
            select: {
              roleTitle: true,
              organisationName: true,
              person: { select: { familyName: true } },
            },
          },
        },
      },
    },
  });
  const speakers = meeting.talks.map((talk) =>
    talk.speakers.map((s) => s.person?.familyName ?? `${s.roleTitle}, ${s.organisationName}`),
  );
  expect(speakers).toEqual([
    ["Spinelli"],
    ["Celesti"],
    ["Salvi"],
    ["De Conno"],
    ["Mesini", "Casartelli"],
    ["responsabile, Società della Salute di Prato"],
    ["responsabile, Società della Salute di Pistoia"],
    ["responsabile, Società della Salute di Siena"],
  ]);
  expect(meeting).toMatchObject({ demonstration: false, startsAt: null, audienceAllZones: true });
  expect(meeting.talks.every((talk) => talk.startsAt === null)).toBe(true);
  expect(meeting.involvedZones.map((row) => row.zone.slug).sort()).toEqual([
    "pistoiese",
    "pratese",
    "senese",
  ]);
  expect(meeting.report?.bodyText).toContain("ossatura");
});

test("the first lab meeting has its known hours, and the other two labs have no meeting", async () => {
  const labs = await db().lab.findMany({
    where: { demonstration: false },
    orderBy: { slug: "asc" },
    select: { slug: true, meetings: { select: { startsAt: true, endsAt: true } } },
  });
  const hours = { startsAt: new Date("2021-10-04T07:00Z"), endsAt: new Date("2021-10-04T11:00Z") };
  expect(labs).toEqual([
    { slug: "sociale-lavoro-centro", meetings: [] },
    { slug: "sociale-lavoro-nord-ovest", meetings: [hours] },
    { slug: "sociale-lavoro-sud-est", meetings: [] },
  ]);
});

describe("what is invented never touches who is real", () => {
  test("real people and bodies speak at real meetings only, invented ones at invented ones", async () => {
    const speakers = await db().speaker.findMany({
      select: {
        person: { select: { familyName: true, demonstration: true } },
        organisation: { select: { name: true, demonstration: true } },
        talk: { select: { meeting: { select: { slug: true, demonstration: true } } } },
      },
    });
    const crossed = speakers.filter(({ person, organisation, talk }) =>
      [person, organisation].some((who) => who && who.demonstration !== talk.meeting.demonstration),
    );
    expect(crossed).toEqual([]);
  });

  test("of real people only that day is known: no role is shown as current", async () => {
    const affiliations = await db().affiliation.findMany({
      where: { person: { demonstration: false } },
      select: { attestedOn: true, validFrom: true },
    });
    expect(affiliations).toHaveLength(6);
    for (const { attestedOn, validFrom } of affiliations) {
      expect(attestedOn && dayFromDatabase(attestedOn)).toBe("2021-03-12");
      expect(validFrom).toBeNull();
    }
  });

  test("real people belong to no invented lab or body, nor invented ones to real ones", async () => {
    const members = await db().labMember.findMany({
      select: {
        lab: { select: { demonstration: true } },
        person: { select: { demonstration: true } },
        organisation: { select: { demonstration: true } },
      },
    });
    expect(
      members.filter((m) =>
        [m.person, m.organisation].some((who) => who && who.demonstration !== m.lab.demonstration),
      ),
    ).toEqual([]);
    const affiliations = await db().affiliation.findMany({
      select: {
        person: { select: { demonstration: true } },
        organisation: { select: { demonstration: true } },
      },
    });
    expect(
      affiliations.filter((a) => a.person.demonstration !== a.organisation.demonstration),
    ).toEqual([]);
  });

  test("every real meeting and news item names its source, every invented meeting says so", async () => {
    const meetings = await db().meeting.findMany({
      select: { demonstration: true, sourceNote: true, sourceUrl: true },
    });
    for (const meeting of meetings) {
      if (meeting.demonstration) expect(meeting.sourceNote).toMatch(/inventato/);
      else expect(meeting.sourceUrl).toMatch(/^https:/);
    }
    const news = await db().newsItem.findMany({
      select: { demonstration: true, sourceUrl: true, bodyText: true, lead: true },
    });
    for (const item of news) {
      if (item.demonstration) expect(item.lead).toMatch(/Notizia dimostrativa/);
      else expect(item.sourceUrl).toMatch(/^https:/);
    }
    const { demonstration } = await db().site.findUniqueOrThrow({ where: { id: 1 } });
    expect(demonstration).toBe(true);
  });
});
