import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disableAccount, setRights } from "#lib/accounts/commands";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { getDraft } from "#lib/editorial/queries";
import { db } from "#lib/infra/db";
import { prepareJobs, runJobs } from "#lib/infra/jobs";
import { log } from "#lib/infra/log";
import { createMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { createNewsItem } from "#lib/news/commands";
import { getNewsItem } from "#lib/news/queries";
import { publishPage, schedulePage } from "#lib/pages/commands";
import { scheduledPublication } from "#lib/pages/jobs";
import { listDuePages } from "#lib/pages/queries";
import { getMeeting } from "#lib/published-meetings/queries";
import { createReport } from "#lib/reports/commands";
import { findReport } from "#lib/reports/queries";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeSite,
  makeTheme,
  meetingDocument,
  NO_RIGHTS,
  newsDocument,
  reportDocument,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const LATER = { day: "2999-01-01", time: "09:30", timeZone: "Europe/Rome" };

/** As if the hour had come while nobody was looking. */
async function letTimePass() {
  const past = { data: { scheduledFor: new Date("2021-03-12T08:30:00Z") } };
  const where = { draftState: "scheduled" } as const;
  await db().meeting.updateMany({ where, ...past });
  await db().report.updateMany({ where, ...past });
  await db().newsItem.updateMany({ where, ...past });
}

const run = () => scheduledPublication.handle({});

test("what is due comes out, a meeting with its report and news, for whoever scheduled it", async () => {
  const ada = await makeColleague("Ada");
  const meeting = await createMeeting(ada, { document: meetingDocument() });
  const report = await createReport(ada, {
    meetingId: meeting.id,
    document: reportDocument("Testo"),
  });
  const item = await createNewsItem(ada, { document: newsDocument({ meetingIds: [meeting.id] }) });
  await schedulePage(ada, { kind: "news_item", id: item.id, version: 1, ...LATER });
  await schedulePage(ada, { kind: "report", id: report.id, version: 1, ...LATER });
  await schedulePage(ada, { kind: "meeting", id: meeting.id, version: 1, ...LATER });

  await run();
  await expect(getMeeting(ANONYMOUS, meeting.slug)).rejects.toMatchObject({ code: "not_found" });
  await letTimePass();
  const heard = await heardTags(run);
  expect(heard).toContain(`meeting:${meeting.slug}`);
  expect((await getMeeting(ANONYMOUS, meeting.slug)).slug).toBe(meeting.slug);
  expect(await findReport(ANONYMOUS, meeting.id)).not.toBeNull();
  expect((await getNewsItem(ANONYMOUS, item.slug)).meetings).toHaveLength(1);
  const entry = await db().auditEntry.findFirstOrThrow({
    where: { entityId: meeting.id, action: "meeting.publish" },
  });
  expect(entry).toMatchObject({
    actorKind: "system",
    after: { revision: 1, scheduledById: ada.accountId },
  });
});

test("two workers at once publish it once", async () => {
  const { id } = await createMeeting(SYSTEM, { document: meetingDocument() });
  await schedulePage(SYSTEM, { kind: "meeting", id, version: 1, ...LATER });
  await letTimePass();
  await Promise.all([run(), run()]);
  await run();
  const published = { where: { entityId: id, action: "meeting.publish" } };
  expect(await db().auditEntry.count(published)).toBe(1);
  expect(await db().editorialNote.count({ where: { meetingId: id } })).toBe(0);
});

test("what has become invalid is a draft again, with a note, and holds up nobody", async () => {
  const theme = await makeTheme();
  const [broken, sound] = [
    await createMeeting(SYSTEM, { document: meetingDocument({ thematicAreaIds: [theme.id] }) }),
    await createMeeting(SYSTEM, { document: meetingDocument() }),
  ];
  for (const { id } of [broken, sound]) {
    await schedulePage(SYSTEM, { kind: "meeting", id, version: 1, ...LATER });
  }
  await db().thematicArea.delete({ where: { id: theme.id } });
  await letTimePass();
  await run();
  await run();
  expect((await getMeeting(ANONYMOUS, sound.slug)).slug).toBe(sound.slug);
  const draft = await getDraft(SYSTEM, { kind: "meeting", id: broken.id });
  expect(draft).toMatchObject({ draftState: "draft", scheduledFor: null });
  expect(draft.notes).toMatchObject([
    { kind: "schedule_failed", text: expect.stringContaining("un tema che non esiste più") },
  ]);
});

test("what somebody scheduled who has left the newsroom is a draft again, and says why", async () => {
  const [shutOut, demoted, stays] = [
    await makeColleague("Bea"),
    await makeColleague("Carla"),
    await makeColleague("Dora"),
  ];
  const pages = [];
  for (const actor of [shutOut, demoted, stays]) {
    const { id } = await createMeeting(stays, { document: meetingDocument() });
    await schedulePage(actor, { kind: "meeting", id, version: 1, ...LATER });
    pages.push({ kind: "meeting" as const, id });
  }
  await disableAccount(SYSTEM, { id: shutOut.accountId, version: 1 });
  await setRights(SYSTEM, { id: demoted.accountId, version: 1, ...NO_RIGHTS });
  await letTimePass();
  await run();
  const states = await Promise.all(pages.map((page) => getDraft(SYSTEM, page)));
  const why = { kind: "schedule_failed", text: expect.stringContaining("non fa più parte") };
  expect(states).toMatchObject([
    { draftState: "draft", scheduledFor: null, notes: [why] },
    { draftState: "draft", scheduledFor: null, notes: [why] },
    { scheduledFor: null, notes: [] },
  ]);
  const live = { where: { id: pages[2]?.id ?? "" }, select: { liveRevisionId: true } };
  expect((await db().meeting.findUniqueOrThrow(live)).liveRevisionId).not.toBeNull();
});

test("a clock that was set back between two publications holds up nothing", async () => {
  const { id, slug } = await createMeeting(SYSTEM, { document: meetingDocument() });
  const ahead = new Date("2999-01-01T00:00:00Z");
  const first = await publishPage(SYSTEM, { kind: "meeting", id, version: 1, publishedAt: ahead });
  const document = meetingDocument({ title: "Il titolo di dopo" });
  const saved = await saveMeetingDraft(SYSTEM, { id, ...first, document });
  await schedulePage(SYSTEM, { kind: "meeting", id, version: saved.version, ...LATER });
  await letTimePass();
  await run();
  const meeting = await getMeeting(ANONYMOUS, slug);
  expect(meeting).toMatchObject({ title: "Il titolo di dopo", lastPublishedAt: ahead });
});

describe("what the database refuses", () => {
  // Each attempt writes the defect in the log: an hour of it says nothing to who reads the tests.
  beforeAll(() => {
    log.level = "silent";
  });
  afterAll(() => {
    log.level = "info";
  });

  /** Text that a constraint of this test, or a trigger, does not let in. */
  const refused = { venue: "Rifiutato dal database" };

  async function scheduleRefused() {
    const { id } = await createMeeting(SYSTEM, { document: meetingDocument() });
    const document = meetingDocument(refused);
    const { version } = await saveMeetingDraft(SYSTEM, { id, version: 1, document });
    await schedulePage(SYSTEM, { kind: "meeting", id, version, ...LATER });
    await letTimePass();
    return id;
  }

  test("is a draft again at once, and its author is told", async () => {
    await db().$executeRaw`
      ALTER TABLE "Meeting" ADD CONSTRAINT "of_this_test" CHECK ("venue" NOT LIKE 'Rifiutato%')`;
    const id = await scheduleRefused();
    await expect(run()).rejects.toThrow(/of_this_test/);
    await run();
    await db().$executeRaw`ALTER TABLE "Meeting" DROP CONSTRAINT "of_this_test"`;
    expect(await getDraft(SYSTEM, { kind: "meeting", id })).toMatchObject({
      draftState: "draft",
      notes: [{ kind: "schedule_failed", text: expect.stringContaining("non si possono") }],
    });
  });

  test("for a reason nobody foresaw is tried for an hour, and not for ever", async () => {
    await db().$executeRawUnsafe(`
      CREATE FUNCTION of_this_test() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'not today'; END $$`);
    await db().$executeRawUnsafe(`
      CREATE TRIGGER of_this_test BEFORE UPDATE ON "Meeting" FOR EACH ROW
      WHEN (NEW."venue" LIKE 'Rifiutato%') EXECUTE FUNCTION of_this_test()`);
    const id = await scheduleRefused();
    const state = () => getDraft(SYSTEM, { kind: "meeting", id });
    for (let minute = 1; minute < 60; minute += 1) {
      await expect(run()).rejects.toThrow(/not today/);
    }
    expect(await state()).toMatchObject({ draftState: "scheduled", notes: [] });
    await expect(run()).rejects.toThrow(/not today/);
    expect(await state()).toMatchObject({
      draftState: "draft",
      notes: [{ kind: "schedule_failed", text: expect.stringContaining("per un’ora") }],
    });
    await run();
  });
});

test("the second person asked for meanwhile is asked for then too", async () => {
  const ada = await makeColleague("Ada");
  const { id, slug } = await createMeeting(ada, { document: meetingDocument() });
  await schedulePage(ada, { kind: "meeting", id, version: 1, ...LATER });
  await makeSite({ secondPerson: true });
  await letTimePass();
  await run();
  await expect(getMeeting(ANONYMOUS, slug)).rejects.toMatchObject({ code: "not_found" });
  expect(await db().editorialNote.count({ where: { meetingId: id } })).toBe(1);
  await db().site.deleteMany();
});

test("nobody outside the newsroom learns what is to come", async () => {
  const { id } = await createMeeting(SYSTEM, { document: meetingDocument() });
  await schedulePage(SYSTEM, { kind: "meeting", id, version: 1, ...LATER });
  const whenever = new Date("3000-01-01");
  expect(await listDuePages(SYSTEM, whenever, 9)).toHaveLength(1);
  expect(await listDuePages(ANONYMOUS, whenever, 9)).toEqual([]);
  expect(await listDuePages(account(), whenever, 9)).toEqual([]);
});

test("the worker runs it by itself every minute", async () => {
  const databaseUrl = process.env.DATABASE_URL ?? "";
  await prepareJobs(databaseUrl, [scheduledPublication]);
  const stop = await runJobs(databaseUrl, [scheduledPublication]);
  await stop();
  expect(await db().$queryRaw`SELECT name, cron FROM pgboss.schedule`).toEqual([
    { name: "scheduled-publication", cron: "* * * * *" },
  ]);
});
