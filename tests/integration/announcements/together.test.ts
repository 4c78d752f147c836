import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import {
  publishReportWithNews,
  releaseNewsOf,
  scheduleReportWithNews,
} from "#lib/announcements/commands";
import { findNewsWith, listNewsOn } from "#lib/announcements/queries";
import { announcementTitle, newsTelling } from "#lib/announcements/rules";
import { readTerritory } from "#lib/cli/read-territory";
import { getDraft } from "#lib/editorial/queries";
import { db } from "#lib/infra/db";
import { createNewsItem, publishNewsItem } from "#lib/news/commands";
import { countNews } from "#lib/news/queries";
import {
  archivePageOf,
  askReviewOf,
  cancelScheduleOf,
  publishPage,
  savePageDraft,
  schedulePage,
} from "#lib/pages/commands";
import { scheduledPublication } from "#lib/pages/jobs";
import { purge } from "#lib/purges/commands";
import { getPurgeSubject } from "#lib/purges/queries";
import { createReport } from "#lib/reports/commands";
import { findReport, getReportedMeeting } from "#lib/reports/queries";
import { saveSite, setSecondPerson } from "#lib/site/commands";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeDraftMeeting,
  makeMeeting,
  makeTheme,
  newsDocument,
  reportDocument,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const LATER = { day: "2999-01-01", time: "09:30", timeZone: "Europe/Rome" };
const MUCH_LATER = { day: "2999-02-01", time: "18:00", timeZone: "Europe/Rome" };

const run = () => scheduledPublication.handle({});

async function draftReport(actor = SYSTEM) {
  const meeting = await makeMeeting();
  const report = await createReport(actor, {
    meetingId: meeting.id,
    document: reportDocument("Testo"),
  });
  return { meeting, page: { kind: "report" as const, ...report } };
}

async function scheduled(actor = SYSTEM, document = newsDocument()) {
  const { meeting, page } = await draftReport(actor);
  const { version, news } = await scheduleReportWithNews(actor, {
    ...page,
    ...LATER,
    news: { document },
  });
  return { meeting, page: { ...page, version }, news };
}

/** As if the hour had come while nobody was looking. */
async function letTimePass(...ids: string[]) {
  const past = {
    where: { draftState: "scheduled" as const, id: { in: ids } },
    data: { scheduledFor: new Date("2021-03-12T08:30:00Z") },
  };
  await db().report.updateMany(past);
  await db().newsItem.updateMany(past);
}

test("the time comes: report and news are out together, for whoever chose it", async () => {
  const ada = await makeColleague("Ada");
  const { meeting, page, news } = await scheduled(ada);
  const before = await countNews(ANONYMOUS, {});
  await run();
  expect(await findReport(ANONYMOUS, meeting.id)).toBeNull();
  await letTimePass(page.id, news.id);
  const heard = await heardTags(run);
  expect(heard).toContain(`meeting:${meeting.slug}`);
  expect(heard).toContain("news-list");
  expect(await findReport(ANONYMOUS, meeting.id)).not.toBeNull();
  expect(await countNews(ANONYMOUS, {})).toBe(before + 1);
  const published = await db().$queryRaw`
    SELECT "action", "after"->>'scheduledById' AS "by", "xmin"::text = max("xmin"::text) OVER () AS "atOnce"
    FROM "AuditEntry" WHERE "entityId" IN (${page.id}, ${news.id}) AND "action" LIKE '%.publish'
    ORDER BY "action"`;
  const said = { by: ada.accountId, atOnce: true };
  expect(published).toEqual([
    { action: "news.publish", ...said },
    { action: "report.publish", ...said },
  ]);
});

test("when one of them cannot come out neither does, and both say why", async () => {
  const theme = await makeTheme();
  const { meeting, page, news } = await scheduled(
    SYSTEM,
    newsDocument({ thematicAreaIds: [theme.id] }),
  );
  await db().thematicArea.delete({ where: { id: theme.id } });
  await letTimePass(page.id, news.id);
  await run();
  expect(await findReport(ANONYMOUS, meeting.id)).toBeNull();
  for (const ref of [page, { kind: "news_item" as const, id: news.id }]) {
    const draft = await getDraft(SYSTEM, ref);
    expect(draft).toMatchObject({ draftState: "draft", scheduledFor: null });
    expect(draft.notes).toMatchObject([{ kind: "schedule_failed" }]);
  }
});

test("the news waits for its report, whose time may move", async () => {
  const { meeting, page, news } = await scheduled();
  await schedulePage(SYSTEM, { ...page, ...MUCH_LATER });
  const { scheduledFor } = await getDraft(SYSTEM, { kind: "news_item", id: news.id });
  expect(scheduledFor).toEqual(new Date("2999-02-01T17:00:00Z"));
  await letTimePass(news.id);
  const before = await countNews(ANONYMOUS, {});
  await run();
  expect(await countNews(ANONYMOUS, {})).toBe(before);
  await publishPage(SYSTEM, { ...page, version: page.version + 1 });
  expect(await countNews(ANONYMOUS, {})).toBe(before + 1);
  expect(await findReport(ANONYMOUS, meeting.id)).not.toBeNull();
});

test("a report that no longer waits leaves its news as a draft", async () => {
  const ways = [
    cancelScheduleOf,
    archivePageOf,
    async (actor: typeof SYSTEM, { id }: { id: string }) => {
      const { title: confirmation } = await getPurgeSubject(actor, { kind: "report", id });
      return purge(actor, { kind: "report", id, confirmation, reason: "Per prova." });
    },
  ];
  for (const leave of ways) {
    const { page, news } = await scheduled();
    await leave(SYSTEM, page);
    expect(await findNewsWith(SYSTEM, page.id)).toBeNull();
    const draft = await getDraft(SYSTEM, { kind: "news_item", id: news.id });
    expect(draft.draftState).toBe("draft");
  }
});

test("a news item that is scheduled for itself comes out for itself", async () => {
  const { page, news } = await scheduled();
  const ref = { kind: "news_item" as const, ...news };
  await schedulePage(SYSTEM, { ...ref, ...MUCH_LATER });
  expect(await findNewsWith(SYSTEM, page.id)).toBeNull();
  await letTimePass(news.id);
  const before = await countNews(ANONYMOUS, {});
  await run();
  expect(await countNews(ANONYMOUS, {})).toBe(before + 1);
});

test("with one report one news item, and nothing where a part is refused", async () => {
  const { page } = await scheduled();
  const again = { ...page, ...LATER, news: { document: newsDocument() } };
  await expect(scheduleReportWithNews(SYSTEM, again)).rejects.toMatchObject({ code: "conflict" });
  // Published now, it comes out with the one that was chosen for it, and with no second one.
  const now = { ...page, news: { document: newsDocument() } };
  await expect(publishReportWithNews(SYSTEM, now)).rejects.toMatchObject({ code: "conflict" });
  expect((await getDraft(SYSTEM, page)).draftState).toBe("scheduled");
  const { page: other } = await draftReport();
  const gaps = { ...other, ...LATER, news: { document: newsDocument({ lead: "" }) } };
  await expect(scheduleReportWithNews(SYSTEM, gaps)).rejects.toMatchObject({
    problems: [
      {
        atField: "Da scrivere.",
        path: ["news", "lead"],
        message: "Nella notizia: manca il testo «In breve».",
      },
    ],
  });
  expect((await getDraft(SYSTEM, other)).draftState).toBe("draft");
});

test("no news tells of a report that nobody can read yet", async () => {
  const meeting = await makeDraftMeeting();
  const document = reportDocument("Testo");
  const report = await createReport(SYSTEM, { meetingId: meeting.id, document });
  const before = await countNews(ANONYMOUS, {});
  const together = { ...report, news: { document: newsDocument() } };
  await expect(publishReportWithNews(SYSTEM, together)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("L’incontro non è pubblico"),
  });
  expect(await countNews(ANONYMOUS, {})).toBe(before);
  expect((await getDraft(SYSTEM, { kind: "report", ...report })).draftState).toBe("draft");
});

test("news that tell of a meeting are found, whatever their state", async () => {
  const meeting = await makeMeeting();
  const document = newsDocument({ meetingIds: [meeting.id] });
  const published = await createNewsItem(SYSTEM, { document });
  const { version } = await publishNewsItem(SYSTEM, published);
  const draft = await createNewsItem(SYSTEM, { document: newsDocument() });
  await savePageDraft(SYSTEM, {
    kind: "news_item",
    ...draft,
    document: { ...document, title: "Nuova" },
  });
  expect(await listNewsOn(SYSTEM, meeting.id)).toEqual([
    { id: draft.id, title: "Nuova", version: 2, isPublished: false, isWaiting: true },
    { id: published.id, title: document.title, version, isPublished: true, isWaiting: false },
  ]);
});

test("where a second person is asked for, one writes both and another publishes them in one step", async () => {
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const { meeting, page } = await draftReport(ada);
  const report = await askReviewOf(ada, page);
  const words = { title: announcementTitle({ title: "Prova" }), lead: "In breve." };
  const told = await getReportedMeeting(ada, page.id);
  const item = await createNewsItem(ada, { document: newsTelling(told, words) });
  const news = await askReviewOf(ada, { kind: "news_item", ...item });
  await saveSite(SYSTEM, readTerritory("toscana").site);
  await setSecondPerson(SYSTEM, true);
  const [offered] = await listNewsOn(eva, meeting.id);
  expect(offered).toMatchObject({ id: item.id, isWaiting: true });
  const together = { id: page.id, ...report, news: { id: item.id, ...news } };
  await expect(publishReportWithNews(ada, together)).rejects.toMatchObject({ code: "forbidden" });
  const own = { id: page.id, ...report, news: { document: newsTelling(told, words) } };
  await expect(publishReportWithNews(eva, own)).rejects.toMatchObject({ code: "forbidden" });
  await publishReportWithNews(eva, together);
  await setSecondPerson(SYSTEM, false);
  expect(await findReport(ANONYMOUS, meeting.id)).not.toBeNull();
  expect(await listNewsOn(eva, meeting.id)).toMatchObject([{ id: item.id, isPublished: true }]);
});

test("only the newsroom decides what comes out together", async () => {
  const { page } = await draftReport();
  const together = { ...page, ...LATER, news: { document: newsDocument() } };
  for (const actor of [ANONYMOUS, account()]) {
    const attempts = [
      async () => scheduleReportWithNews(actor, together),
      async () => cancelScheduleOf(actor, page),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    const hidden = [
      async () => listNewsOn(actor, page.id),
      async () => findNewsWith(actor, page.id),
      async () => releaseNewsOf(actor, { reportId: page.id }),
    ];
    for (const attempt of hidden) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
  }
});
