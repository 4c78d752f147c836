import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { publishReportWithNews } from "#lib/announcements/commands";
import { searchArchive } from "#lib/archive/queries";
import { listTimeline } from "#lib/community/queries";
import { hideItem, showItem } from "#lib/hidings/commands";
import type { Hideable } from "#lib/hidings/schema";
import { db } from "#lib/infra/db";
import { getLab, listLabs, listLabsOfZone } from "#lib/labs/queries";
import { archiveMeeting, publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import { countNews, getNewsItem, listNews } from "#lib/news/queries";
import { getOrganisation, listOrganisations, listPeopleOverTime } from "#lib/organisations/queries";
import { countPeopleByInitial, getPerson, listPeople, listPeopleOfZone } from "#lib/people/queries";
import {
  countMeetings,
  countMeetingsByZone,
  findSeriesNeighbours,
  getMeeting,
  listMeetings,
  listMeetingsOnlyFor,
  listUpcomingMeetings,
} from "#lib/published-meetings/queries";
import { purge } from "#lib/purges/commands";
import { getPurgeSubject } from "#lib/purges/queries";
import { createReport } from "#lib/reports/commands";
import { findReport, listLatestReports } from "#lib/reports/queries";
import { createSeries } from "#lib/series/commands";
import { getSeries } from "#lib/series/queries";
import {
  listMeetingsOnTheme,
  listTalksOfOrganisation,
  listTalksOfPerson,
  listTalksOfZones,
} from "#lib/talks/queries";
import { account } from "#tests/support/actors";
import {
  makeLab,
  makeMeeting,
  makeOrganisation,
  makePerson,
  makeReport,
  makeTheme,
  makeZone,
  meetingDocument,
  newsDocument,
  reportDocument,
  speaker,
  talk,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const TODAY = "2024-01-01";
const NOT_FOUND = { code: "not_found" };
const member = account();

const hide = (item: Hideable) => hideItem(member, item);
const show = (item: Hideable) => showItem(SYSTEM, item);

let made = 0;

/** A meeting with all that other pages take from it. */
async function wholeMeeting() {
  const zone = await makeZone();
  const theme = await makeTheme();
  const person = await makePerson();
  const organisation = await makeOrganisation();
  const series = await createSeries(SYSTEM, {
    title: `Ciclo di ${person.slug}`,
    description: "Per le prove.",
    demonstration: true,
  });
  made += 1;
  const year = 2000 + made;
  const document = meetingDocument({
    day: `${year}-03-12`,
    title: `Raro ${person.slug}`,
    seriesId: series.id,
    audienceZoneIds: [zone.id],
    thematicAreaIds: [theme.id],
    involvedZoneIds: [zone.id],
    talks: [
      talk({
        zoneIds: [zone.id],
        speakers: [
          speaker({
            personId: person.id,
            organisationId: organisation.id,
            organisationName: organisation.name,
            roleTitle: "assistente sociale",
            zoneId: zone.id,
          }),
        ],
      }),
    ],
  });
  const meeting = await makeMeeting(document);
  return { meeting, year, zone, theme, person, organisation, series, document };
}

type Whole = Awaited<ReturnType<typeof wholeMeeting>>;

/** In how many places the public meets the meeting, by the query that each page makes. */
async function places({ meeting, zone, theme, person, organisation, series, ...of }: Whole) {
  const whole = { slug: theme.slug, subtreeIds: [theme.id] };
  const found = async (filters: object) => (await searchArchive(ANONYMOUS, filters, TODAY)).total;
  const years = await listTimeline(ANONYMOUS);
  const slugs = (list: { slug: string }[]) =>
    list.filter(({ slug }) => slug === meeting.slug).length;
  const exists = (reading: Promise<unknown>) =>
    reading.then(
      () => 1,
      () => 0,
    );
  return {
    page: await exists(getMeeting(ANONYMOUS, meeting.slug)),
    list: slugs(await listMeetings(ANONYMOUS, {}, {})),
    count: await countMeetings(ANONYMOUS, { id: meeting.id }),
    zoneCount: (await countMeetingsByZone(ANONYMOUS))[zone.slug] ?? 0,
    search: await found({ q: meeting.slug.split("-").slice(0, 4).join(" ") }),
    archiveOfZone: await found({ zona: zone.slug }),
    archiveOfTheme: await found({ tema: theme.slug }),
    archiveOfPerson: await found({ persona: person.slug }),
    archiveOfOrganisation: await found({ ente: organisation.slug }),
    theme: (await listMeetingsOnTheme(ANONYMOUS, whole, 10)).total,
    person: (await listTalksOfPerson(ANONYMOUS, person.id, 10)).total,
    personPage: await exists(getPerson(ANONYMOUS, person.slug, TODAY)),
    organisation: (await listTalksOfOrganisation(ANONYMOUS, organisation.id, 10)).total,
    organisationPage: await exists(getOrganisation(ANONYMOUS, organisation.slug)),
    peopleOverTime: (await listPeopleOverTime(ANONYMOUS, organisation.id)).total,
    zone: (await listTalksOfZones(ANONYMOUS, [zone.id], 10)).total,
    peopleOfZone: (await listPeopleOfZone(ANONYMOUS, zone.id, 10)).length,
    series: await exists(getSeries(ANONYMOUS, series.slug)),
    year: years.find(({ year }) => year === of.year)?.meetingCount ?? 0,
  };
}

test("a hidden meeting is gone from every list, count, filter and search, and comes back whole", async () => {
  const whole = await wholeMeeting();
  const item = { kind: "meeting", id: whole.meeting.id } as const;
  const before = await places(whole);
  expect(Object.entries(before).filter(([, count]) => count !== 1)).toEqual([]);
  await hide(item);
  const hidden = await places(whole);
  expect(Object.entries(hidden).filter(([, count]) => count !== 0)).toEqual([]);
  await show(item);
  expect(await places(whole)).toEqual(before);
});

test("what is published while it is hidden stays hidden, and is what comes back", async () => {
  const whole = await wholeMeeting();
  const item = { kind: "meeting", id: whole.meeting.id } as const;
  await hide(item);
  const { id, version } = whole.meeting;
  const document = { ...whole.document, title: "Un titolo corretto" };
  const saved = await saveMeetingDraft(SYSTEM, { id, version, document });
  await publishMeeting(SYSTEM, { id, version: saved.version });
  const hidden = await places(whole);
  expect(Object.entries(hidden).filter(([, count]) => count !== 0)).toEqual([]);
  await show(item);
  expect(await getMeeting(ANONYMOUS, whole.meeting.slug)).toMatchObject({
    title: "Un titolo corretto",
  });
});

test("what was archived meanwhile does not come back", async () => {
  const whole = await wholeMeeting();
  const item = { kind: "meeting", id: whole.meeting.id } as const;
  await hide(item);
  await archiveMeeting(SYSTEM, whole.meeting);
  await show(item);
  const archived = await places(whole);
  expect(Object.entries(archived).filter(([, count]) => count !== 0)).toEqual([]);
});

test("neighbours in a series, meetings to come and those for a zone skip what is hidden", async () => {
  const { id: seriesId } = await createSeries(SYSTEM, {
    title: "Un ciclo con un vuoto",
    description: "Per le prove.",
    demonstration: true,
  });
  const zone = await makeZone();
  const first = await makeMeeting({ seriesId, day: "2030-01-01", status: "planned" });
  const audience = { audienceZoneIds: [zone.id] };
  const second = await makeMeeting({
    seriesId,
    day: "2030-02-01",
    status: "planned",
    ...audience,
  });
  const near = () =>
    findSeriesNeighbours(ANONYMOUS, { id: first.id, day: "2030-01-01", series: { id: seriesId } });
  expect((await near()).next?.slug).toBe(second.slug);
  expect((await listMeetingsOnlyFor(ANONYMOUS, [zone.id], 5)).total).toBe(1);
  await hide({ kind: "meeting", id: second.id });
  expect((await near()).next).toBeNull();
  expect((await listMeetingsOnlyFor(ANONYMOUS, [zone.id], 5)).total).toBe(0);
  const upcoming = await listUpcomingMeetings(ANONYMOUS, "2029-01-01", 10);
  expect(upcoming.map(({ slug }) => slug)).toContain(first.slug);
  expect(upcoming.map(({ slug }) => slug)).not.toContain(second.slug);
});

test("a hidden report leaves its meeting, which no longer says that it has one", async () => {
  const meeting = await makeMeeting({ title: "Incontro con resoconto nascosto" });
  const { id } = await makeReport({ meetingId: meeting.id });
  const inArchive = async () => {
    const found = await searchArchive(ANONYMOUS, { q: "resoconto nascosto" }, TODAY);
    return found.items.map(({ hasReport }) => hasReport);
  };
  const latest = async () =>
    (await listLatestReports(ANONYMOUS, 20)).map((report) => report.meeting.slug);
  expect(await inArchive()).toEqual([true]);
  expect(await latest()).toContain(meeting.slug);
  await hide({ kind: "report", id });
  expect(await findReport(ANONYMOUS, meeting.id)).toBeNull();
  expect(await inArchive()).toEqual([false]);
  expect(await latest()).not.toContain(meeting.slug);
  await show({ kind: "report", id });
  expect(await inArchive()).toEqual([true]);
});

test("a hidden news item is gone from its list, its count and its meeting", async () => {
  const meeting = await makeMeeting();
  const draft = await createNewsItem(SYSTEM, {
    document: newsDocument({ meetingIds: [meeting.id] }),
  });
  await publishNewsItem(SYSTEM, draft);
  const item = { kind: "news_item", id: draft.id } as const;
  const mine = { id: draft.id };
  await hide(item);
  await expect(getNewsItem(ANONYMOUS, draft.slug)).rejects.toMatchObject(NOT_FOUND);
  expect(await countNews(ANONYMOUS, mine)).toBe(0);
  expect(await listNews(ANONYMOUS, mine, { skip: 0, limit: 5 })).toEqual([]);
  expect((await getMeeting(ANONYMOUS, meeting.slug)).news).toEqual([]);
  await show(item);
  expect((await getMeeting(ANONYMOUS, meeting.slug)).news).toHaveLength(1);
});

test("the news that came out with a report is hidden and shown with it, others stay", async () => {
  const meeting = await makeMeeting();
  const report = await createReport(SYSTEM, {
    meetingId: meeting.id,
    document: reportDocument("Testo"),
  });
  const linked = { meetingIds: [meeting.id] };
  const { news } = await publishReportWithNews(SYSTEM, {
    ...report,
    news: { document: newsDocument(linked) },
  });
  const other = await createNewsItem(SYSTEM, { document: newsDocument(linked) });
  await publishNewsItem(SYSTEM, other);
  const { slug } = await db().newsItem.findUniqueOrThrow({ where: { id: news.id } });
  const item = { kind: "report", id: report.id } as const;
  const listed = async () =>
    (await getMeeting(ANONYMOUS, meeting.slug)).news.map((row) => row.slug).sort();
  const both = [slug, other.slug].sort();
  expect(await listed()).toEqual(both);
  expect((await getNewsItem(ANONYMOUS, slug)).meetings).toMatchObject([{ hasReport: true }]);
  await hide(item);
  expect(await listed()).toEqual([other.slug]);
  await expect(getNewsItem(ANONYMOUS, slug)).rejects.toMatchObject(NOT_FOUND);
  expect(await countNews(ANONYMOUS, { id: { in: [news.id, other.id] } })).toBe(1);
  expect((await getNewsItem(ANONYMOUS, other.slug)).meetings).toMatchObject([{ hasReport: false }]);
  await show(item);
  expect(await listed()).toEqual(both);
  await hide({ kind: "meeting", id: meeting.id });
  await expect(getNewsItem(ANONYMOUS, slug)).rejects.toMatchObject(NOT_FOUND);
  await getNewsItem(ANONYMOUS, other.slug);
  await show({ kind: "meeting", id: meeting.id });
  // What was reported of the news itself stays hidden, whatever becomes of the report.
  await hide({ kind: "news_item", id: news.id });
  await hide(item);
  await show(item);
  await expect(getNewsItem(ANONYMOUS, slug)).rejects.toMatchObject(NOT_FOUND);
  await show({ kind: "news_item", id: news.id });
  expect(await listed()).toEqual(both);
});

test("when a report is purged, the news that told of it is put away for somebody to look at", async () => {
  const meeting = await makeMeeting({ title: "Con resoconto da eliminare" });
  const report = await createReport(SYSTEM, {
    meetingId: meeting.id,
    document: reportDocument("Testo"),
  });
  const document = newsDocument({ meetingIds: [meeting.id] });
  const { news } = await publishReportWithNews(SYSTEM, { ...report, news: { document } });
  const subject = { kind: "report" as const, id: report.id };
  const { title } = await getPurgeSubject(SYSTEM, subject);
  await purge(SYSTEM, { ...subject, confirmation: title, reason: "Per la prova." });
  expect(await countNews(ANONYMOUS, { id: news.id })).toBe(0);
  expect(await db().newsItem.findUnique({ where: { id: news.id } })).toMatchObject({
    archivedAt: expect.any(Date),
    ofReportId: null,
  });
});

test("a hidden person has no page and no link; who spoke on a day is still told", async () => {
  const { meeting, person, organisation, zone } = await wholeMeeting();
  const item = { kind: "person", id: person.id } as const;
  const { updatedAt } = await getPerson(ANONYMOUS, person.slug, TODAY);
  const initials = async () =>
    (await countPeopleByInitial(ANONYMOUS)).reduce((sum, { count }) => sum + count, 0);
  const all = await initials();
  await hide(item);
  await expect(getPerson(ANONYMOUS, person.slug, TODAY)).rejects.toMatchObject(NOT_FOUND);
  expect(await initials()).toBe(all - 1);
  const people = await listPeople(ANONYMOUS);
  expect(people.map(({ slug }) => slug)).not.toContain(person.slug);
  expect((await listPeopleOverTime(ANONYMOUS, organisation.id)).people).toEqual([]);
  expect(await listPeopleOfZone(ANONYMOUS, zone.id, 10)).toEqual([]);
  const [told] = (await getMeeting(ANONYMOUS, meeting.slug)).talks;
  expect(told?.speakers[0]?.person).toMatchObject({ hiddenAt: expect.any(Date) });
  const archive = await searchArchive(ANONYMOUS, { persona: person.slug }, TODAY);
  expect(archive.unknown).toHaveLength(1);
  await show(item);
  // It was no change of theirs.
  expect(await getPerson(ANONYMOUS, person.slug, TODAY)).toMatchObject({ updatedAt });
});

test("a hidden lab is gone with the people and bodies that only it names", async () => {
  const zone = await makeZone();
  const person = await makePerson();
  const organisation = await makeOrganisation();
  await db().profession.create({ data: { code: "prova", label: "Prova", position: 0 } });
  const profession = await db().profession.findFirstOrThrow();
  const member = {
    professionId: profession.id,
    sector: "social" as const,
    organisationId: organisation.id,
    personId: person.id,
    headcount: 1,
    note: null,
  };
  const lab = await makeLab({ zoneIds: [zone.id], members: [member] });
  const meeting = await makeMeeting({ labId: lab.id });
  const item = { kind: "lab", id: lab.id } as const;
  const { healthAuthorityId } = await db().zone.findUniqueOrThrow({ where: { id: zone.id } });
  const ofZone = () =>
    listLabsOfZone(ANONYMOUS, { id: zone.id, healthAuthority: { id: healthAuthorityId } });
  const listed = async () => (await listLabs(ANONYMOUS)).map(({ slug }) => slug);
  const bodies = async () => (await listOrganisations(ANONYMOUS)).map(({ slug }) => slug);
  expect(await listed()).toContain(lab.slug);
  expect(await bodies()).toContain(organisation.slug);
  await hide(item);
  await expect(getLab(ANONYMOUS, lab.slug)).rejects.toMatchObject(NOT_FOUND);
  await expect(getPerson(ANONYMOUS, person.slug, TODAY)).rejects.toMatchObject(NOT_FOUND);
  expect(await ofZone()).toEqual([]);
  expect(await listed()).not.toContain(lab.slug);
  expect(await bodies()).not.toContain(organisation.slug);
  expect((await getMeeting(ANONYMOUS, meeting.slug)).lab).toBeNull();
  await show(item);
  expect((await getMeeting(ANONYMOUS, meeting.slug)).lab).toMatchObject({ slug: lab.slug });
  expect(await ofZone()).toHaveLength(1);
});

test("every page is told, once for each change, and the audit says who did it", async () => {
  const { id } = await makeMeeting();
  const item = { kind: "meeting", id } as const;
  const everywhere = ["site", "meetings", "news-list", "people", "labs", "materials"];
  expect([...(await heardTags(() => hide(item)))].sort()).toEqual(everywhere.toSorted());
  expect(await heardTags(() => hide(item))).toEqual(new Set());
  expect(await heardTags(() => show(item))).toEqual(new Set(everywhere));
  expect(await heardTags(() => show(item))).toEqual(new Set());
  const audited = await db().auditEntry.findMany({
    where: { entityId: id, action: { in: ["meeting.hide", "meeting.show"] } },
    orderBy: { at: "asc" },
    select: { action: true, actorId: true },
  });
  expect(audited).toEqual([
    { action: "meeting.hide", actorId: member.accountId },
    { action: "meeting.show", actorId: null },
  ]);
});

test("who is not signed in hides nothing, and only the newsroom shows again", async () => {
  const { id } = await makeMeeting();
  const item = { kind: "meeting", id } as const;
  expect(() => hideItem(ANONYMOUS, item)).toThrow();
  await hide(item);
  for (const actor of [ANONYMOUS, member]) expect(() => showItem(actor, item)).toThrow();
});
