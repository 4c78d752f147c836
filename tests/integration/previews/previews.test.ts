import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { hideItem } from "#lib/hidings/commands";
import { asIf, asJson, db } from "#lib/infra/db";
import { createMeeting, publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import { getNewsItem } from "#lib/news/queries";
import { archivePageOf, publishPage } from "#lib/pages/commands";
import { getMeetingPreview, getNewsPreview, getReportPreview } from "#lib/previews/queries";
import { createReport, publishReport, saveReportDraft } from "#lib/reports/commands";
import { getMeetingPage } from "#lib/reports/queries";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeDraftMeeting,
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

/** Everything that could have been written, to see that nothing was. */
async function everything() {
  const read = { orderBy: { id: "asc" } } as const;
  const rows = [
    await db().meeting.findMany(read),
    await db().report.findMany(read),
    await db().newsItem.findMany(read),
    await db().talk.findMany(read),
    await db().speaker.findMany(read),
    await db().meetingFacet.count(),
    await db().meetingTheme.count(),
    await db().newsItemTheme.count(),
    await db().revision.findMany(read),
    await db().auditEntry.count(),
    await db().archiveState.findMany(),
  ];
  return JSON.stringify(rows);
}

async function fullDocument() {
  const [person, body, zone, theme, lab] = [
    await makePerson(),
    await makeOrganisation(),
    await makeZone(),
    await makeTheme(),
    await makeLab(),
  ];
  const speaks = speaker({
    personId: person.id,
    roleTitle: "direttrice",
    organisationId: body.id,
    organisationName: body.name,
  });
  return meetingDocument({
    title: "Un incontro intero",
    startTime: "09:30",
    endTime: "13:00",
    involvedZoneIds: [zone.id],
    audienceZoneIds: [zone.id],
    thematicAreaIds: [theme.id],
    labId: lab.id,
    talks: [talk({ speakers: [speaks], zoneIds: [zone.id] }), talk({ startTime: "10:15" })],
  });
}

/** Published, a page says when: the moment is all that a preview cannot know. */
const timeless = (view: unknown) =>
  JSON.parse(JSON.stringify(view, (key, value) => (/PublishedAt$/.test(key) ? null : value)));

test("of a new meeting is what the public reads once it is published, and writes nothing", async () => {
  const ada = await makeColleague("Ada");
  const draft = await createMeeting(ada, { document: await fullDocument() });
  const before = await everything();
  const { view, about } = await getMeetingPreview(ada, { id: draft.id });
  expect(await everything()).toBe(before);
  expect(about).toMatchObject({ revision: 1, authorName: "Ada", problems: [], isPublic: false });
  await expect(getMeetingPage(ANONYMOUS, draft.slug)).rejects.toMatchObject({ code: "not_found" });
  await publishMeeting(ada, { id: draft.id, version: draft.version });
  expect(timeless(view)).toEqual(timeless(await getMeetingPage(ANONYMOUS, draft.slug)));
});

test("of a draft beside the public version, of an earlier version and of what is public", async () => {
  const meeting = await makeMeeting({ title: "Come era" });
  await makeReport({ meetingId: meeting.id });
  await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document: { ...(await fullDocument()), title: "Come sarà" },
  });
  const preview = await getMeetingPreview(SYSTEM, { id: meeting.id });
  expect(preview.view.meeting.title).toBe("Come sarà");
  expect(preview.view.report).not.toBeNull();
  const earlier = await getMeetingPreview(SYSTEM, { id: meeting.id, revision: 1 });
  expect(earlier.view.meeting.title).toBe("Come era");
  expect(earlier.about).toMatchObject({ revision: 1, isNewest: false, isPublic: true });
  expect((await getMeetingPage(ANONYMOUS, meeting.slug)).meeting.title).toBe("Come era");
  await publishPage(SYSTEM, { kind: "meeting", id: meeting.id, version: meeting.version + 1 });
  expect(timeless(preview.view)).toEqual(timeless(await getMeetingPage(ANONYMOUS, meeting.slug)));
});

test("of a report is its meeting's page, with it, even while the meeting is a draft", async () => {
  const meeting = await makeMeeting();
  const report = await makeReport({ meetingId: meeting.id, text: "Prima." });
  const document = reportDocument("Dopo.");
  await saveReportDraft(SYSTEM, { id: report.id, version: report.version, document });
  const preview = await getReportPreview(SYSTEM, { id: report.id });
  expect(preview.isMeetingPublic).toBe(true);
  await publishReport(SYSTEM, { id: report.id, version: report.version + 1 });
  expect(timeless(preview.view)).toEqual(timeless(await getMeetingPage(ANONYMOUS, meeting.slug)));

  const hidden = await makeDraftMeeting({ title: "Non ancora pubblico" });
  const early = await createReport(SYSTEM, { meetingId: hidden.id, document });
  const shown = await getReportPreview(SYSTEM, { id: early.id });
  expect(shown.isMeetingPublic).toBe(false);
  expect(shown.view.meeting.title).toBe("Non ancora pubblico");
  expect(shown.view.report?.body).toEqual(document.body);
});

test("of a news item, and of one that was archived", async () => {
  const [theme, meeting] = [await makeTheme(), await makeMeeting()];
  const item = await createNewsItem(SYSTEM, {
    document: newsDocument({ thematicAreaIds: [theme.id], meetingIds: [meeting.id] }),
  });
  const before = await everything();
  const preview = await getNewsPreview(SYSTEM, { id: item.id });
  expect(await everything()).toBe(before);
  // A news item that names a meeting says whether it took place.
  expect(preview.item.meetings).toMatchObject([{ slug: meeting.slug, status: "held" }]);
  const published = await publishNewsItem(SYSTEM, { id: item.id, version: 1 });
  expect(timeless(preview.item)).toEqual(timeless(await getNewsItem(ANONYMOUS, item.slug)));
  await archivePageOf(SYSTEM, { kind: "news_item", id: item.id, ...published });
  const archived = await getNewsPreview(SYSTEM, { id: item.id });
  expect(archived.item.title).toBe(preview.item.title);
  expect(archived.about.isPublic).toBe(false);
});

test("of what is hidden is its text, which has to be corrected, and stays hidden", async () => {
  const meeting = await makeMeeting({ title: "Un incontro segnalato" });
  const report = await makeReport({ meetingId: meeting.id, text: "Un resoconto segnalato." });
  const item = await createNewsItem(SYSTEM, {
    document: newsDocument({ title: "Una notizia segnalata" }),
  });
  await publishNewsItem(SYSTEM, item);
  await hideItem(SYSTEM, { kind: "meeting", id: meeting.id });
  const withHiddenMeeting = await getReportPreview(SYSTEM, { id: report.id });
  expect(withHiddenMeeting.isMeetingPublic).toBe(false);
  expect(withHiddenMeeting.view.report?.body).toEqual(
    reportDocument("Un resoconto segnalato.").body,
  );
  await hideItem(SYSTEM, { kind: "report", id: report.id });
  await hideItem(SYSTEM, { kind: "news_item", id: item.id });
  const before = await everything();
  const shown = await getMeetingPreview(SYSTEM, { id: meeting.id });
  expect(shown.view.meeting.title).toBe("Un incontro segnalato");
  expect(shown.about.isPublic).toBe(false);
  const ofReport = await getReportPreview(SYSTEM, { id: report.id });
  expect(ofReport.view.report?.body).toEqual(reportDocument("Un resoconto segnalato.").body);
  const ofNews = await getNewsPreview(SYSTEM, { id: item.id });
  expect(ofNews.item.title).toBe("Una notizia segnalata");
  expect(ofNews.about.isPublic).toBe(false);
  expect(await everything()).toBe(before);
  await expect(getMeetingPage(ANONYMOUS, meeting.slug)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("shows a draft with gaps, and says what is missing", async () => {
  const meeting = await makeMeeting({ day: "2021-03-12" });
  const gone = "0198b9a0-0000-7000-8000-00000000dead";
  await saveMeetingDraft(SYSTEM, {
    id: meeting.id,
    version: meeting.version,
    document: meetingDocument({
      title: " ",
      summary: "",
      day: "2021-1",
      startTime: "9",
      endTime: "12:00",
      venue: "",
      recordingUrl: "riunioni",
      thematicAreaIds: [gone],
      seriesId: gone,
      talks: [talk({ title: "", day: "2022-01-01", speakers: [speaker({ personId: gone })] })],
    }),
  });
  const { view, about } = await getMeetingPreview(SYSTEM, { id: meeting.id });
  expect(view.meeting).toMatchObject({
    title: "Senza titolo",
    day: "2021-03-12",
    startsAt: null,
    recordingUrl: null,
    series: null,
    themes: [],
    talks: [{ title: "Senza titolo", day: null, speakers: [] }],
  });
  expect(about.problems).toContain("Manca il titolo.");

  const { id } = await createNewsItem(SYSTEM, { document: newsDocument() });
  const document = asJson(newsDocument({ title: "", sourceUrl: "x", zoneIds: [gone] }));
  await db().revision.updateMany({ where: { newsItemId: id }, data: { document } });
  expect((await getNewsPreview(SYSTEM, { id })).item).toMatchObject({
    title: "Senza titolo",
    sourceUrl: null,
    zones: [],
  });
});

test("is the newsroom's", async () => {
  const { id } = await makeDraftMeeting();
  const report = await makeReport();
  const news = await createNewsItem(SYSTEM, { document: newsDocument() });
  for (const actor of [ANONYMOUS, account(), account({ referentOf: ["x"] })]) {
    const refused = { code: "not_found" };
    await expect(getMeetingPreview(actor, { id })).rejects.toMatchObject(refused);
    await expect(getReportPreview(actor, { id: report.id })).rejects.toMatchObject(refused);
    await expect(getNewsPreview(actor, { id: news.id })).rejects.toMatchObject(refused);
  }
  const unknown = { id, revision: 9 };
  await expect(getMeetingPreview(SYSTEM, unknown)).rejects.toMatchObject({ code: "not_found" });
});

test("previews and publications at the same time wait for each other and end", async () => {
  const meetings = await Promise.all([1, 2, 3].map(() => makeMeeting()));
  const work = meetings.flatMap(({ id, version }) => [
    getMeetingPreview(SYSTEM, { id }),
    saveMeetingDraft(SYSTEM, { id, version, document: meetingDocument() }),
    getMeetingPreview(SYSTEM, { id }),
  ]);
  expect((await Promise.allSettled(work)).map(({ status }) => status)).not.toContain("rejected");
});

test("what fails within is told, and is taken back too", async () => {
  const { id } = await makeTheme({ name: "Prima" });
  const rename = { where: { id }, data: { name: "Dopo" }, select: { name: true } };
  const failing = asIf(async (tx) => {
    await tx.thematicArea.update(rename);
    throw new Error("failed within");
  });
  await expect(failing).rejects.toThrow("failed within");
  expect(await asIf((tx) => tx.thematicArea.update(rename))).toEqual({ name: "Dopo" });
  expect(await db().thematicArea.findUnique({ where: { id } })).toMatchObject({ name: "Prima" });
});
