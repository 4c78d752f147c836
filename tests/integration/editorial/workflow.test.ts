import { describe, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { publishReportWithNews } from "#lib/announcements/commands";
import { getDraft, getDraftStatus } from "#lib/editorial/queries";
import { DraftConflict, Unpublishable } from "#lib/editorial/rules";
import { db } from "#lib/infra/db";
import {
  createMeeting,
  MEETING_PAGE,
  publishMeeting,
  saveMeetingDraft,
} from "#lib/meetings/commands";
import { createNewsItem, NEWS_PAGE, publishNewsItem, saveNewsDraft } from "#lib/news/commands";
import { countNews, getNewsItem } from "#lib/news/queries";
import { askReviewOf } from "#lib/pages/commands";
import { archivePage, discardDraft, keepDraft, unarchivePage } from "#lib/publication/commands";
import { getMeeting } from "#lib/published-meetings/queries";
import { createReport, publishReport, REPORT_PAGE, saveReportDraft } from "#lib/reports/commands";
import { findReport } from "#lib/reports/queries";
import {
  addNote,
  cancelSchedule,
  schedulePublication,
  sendBack,
  withdrawFromReview,
} from "#lib/review/commands";
import { EMPTY_RICH_TEXT } from "#lib/rich-text/schema";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeDraftMeeting,
  makeMeeting,
  makePicture,
  makeReport,
  makeSite,
  makeTheme,
  meetingDocument,
  newsDocument,
  reportDocument,
} from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

const MEMBER = account();

async function draftOf(actor = SYSTEM) {
  const { id, version } = await createMeeting(actor, { document: meetingDocument() });
  return { kind: "meeting" as const, id, version };
}

const revisions = (meetingId: string) =>
  db().revision.findMany({ where: { meetingId }, orderBy: { number: "asc" } });

describe("saving a draft", () => {
  test("again and again makes one revision, and another author begins a new one", async () => {
    const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
    const { id, version } = await draftOf(ada);
    let at = version;
    for (const title of ["U", "Un", "Un titolo"]) {
      ({ version: at } = await saveMeetingDraft(ada, {
        id,
        version: at,
        document: meetingDocument({ title }),
      }));
    }
    expect(await revisions(id)).toMatchObject([{ document: { title: "Un titolo" } }]);
    await saveMeetingDraft(eva, { id, version: at, document: meetingDocument({ title: "Altro" }) });
    expect(await revisions(id)).toMatchObject([
      { document: { title: "Un titolo" }, sealedAt: expect.any(Date) },
      { document: { title: "Altro" }, sealedAt: null },
    ]);
  });

  test("after a long pause, or after it was kept, begins another revision", async () => {
    const page = await draftOf();
    await db()
      .$executeRaw`UPDATE "Revision" SET "savedAt" = "savedAt" - interval '1 hour' WHERE "meetingId" = ${page.id}::uuid`;
    const { id, version } = page;
    const saved = await saveMeetingDraft(SYSTEM, { id, version, document: meetingDocument() });
    expect(saved.revision).toBe(2);
    const kept = await keepDraft(SYSTEM, { ...page, version: saved.version });
    const again = await saveMeetingDraft(SYSTEM, { id, ...kept, document: meetingDocument() });
    expect(again.revision).toBe(3);
  });

  test("keeps gaps and half-typed fields, which are then in the way of publishing", async () => {
    const { id, version } = await draftOf();
    const document = meetingDocument({ title: "", startTime: "9.", joinUrl: "https:/", venue: "" });
    const saved = await saveMeetingDraft(SYSTEM, { id, version, document });
    const publish = publishMeeting(SYSTEM, { id, version: saved.version });
    const error = await publish.catch((reason) => reason);
    expect(error).toBeInstanceOf(Unpublishable);
    expect(error.problems).toEqual([
      { path: ["title"], message: "Manca il titolo.", atField: "Da scrivere." },
      {
        path: ["startTime"],
        message: "Ora di inizio: scrivere un’ora come 09:30.",
        atField: "Scrivere un’ora come 09:30.",
      },
      {
        path: ["joinUrl"],
        message: "Collegamento per partecipare: scrivere un indirizzo come https://esempio.it.",
        atField: "Scrivere un indirizzo come https://esempio.it.",
      },
    ]);
  });

  test("longer than the portal takes is refused in words, and nothing changes", async () => {
    const report = await makeReport();
    const before = await getDraftStatus(SYSTEM, { kind: "report", id: report.id });
    const save = (characters: number) =>
      saveReportDraft(SYSTEM, {
        id: report.id,
        version: report.version,
        document: reportDocument("a".repeat(characters)),
      });
    await expect(async () => save(2_000_000)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("due milioni"),
    });
    expect(await getDraftStatus(SYSTEM, { kind: "report", id: report.id })).toEqual(before);
    await save(1_990_000);
  });

  test("too late is refused with the other text, its author and its time", async () => {
    const [ada, eva] = [await makeColleague("Ada Bianchi"), await makeColleague("Eva Neri")];
    const { id, version } = await draftOf(ada);
    await saveMeetingDraft(eva, { id, version, document: meetingDocument({ title: "Di Eva" }) });
    const late = { id, version, document: meetingDocument({ title: "Di Ada" }) };
    const error = await saveMeetingDraft(ada, late).catch((reason) => reason);
    expect(error).toBeInstanceOf(DraftConflict);
    expect(error).toMatchObject({
      code: "conflict",
      current: { authorName: "Eva Neri", document: { title: "Di Eva" }, version: version + 1 },
    });
    expect(await getDraftStatus(ada, { kind: "meeting", id })).toMatchObject({
      authorName: "Eva Neri",
      version: version + 1,
    });
  });

  test("by two at once succeeds for one", async () => {
    const { id, version } = await draftOf();
    const saves = await Promise.allSettled(
      ["Uno", "Due"].map((title) =>
        saveMeetingDraft(SYSTEM, { id, version, document: meetingDocument({ title }) }),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("what is published or kept cannot be changed, not even by hand", async () => {
    const { id } = await makeMeeting();
    await expect(
      db().revision.updateMany({ where: { meetingId: id }, data: { document: {} } }),
    ).rejects.toThrow(/not allowed/);
    await expect(db().revision.deleteMany({ where: { meetingId: id } })).rejects.toThrow(
      /not allowed/,
    );
  });

  test("discarding goes back to what is public, and the revision stays", async () => {
    const { id, version } = await makeMeeting({ title: "Pubblico" });
    const saved = await saveMeetingDraft(SYSTEM, {
      id,
      version,
      document: meetingDocument({ title: "Ripensato" }),
    });
    await discardDraft(SYSTEM, { kind: "meeting", id, version: saved.version });
    const draft = await getDraft(SYSTEM, { kind: "meeting", id });
    expect(draft).toMatchObject({ draftState: null, document: { title: "Pubblico" } });
    expect(await revisions(id)).toHaveLength(2);
    const never = await draftOf();
    await expect(discardDraft(SYSTEM, never)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("review", () => {
  test("goes to and fro with notes, and ends in publication", async () => {
    const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
    let page = await draftOf(ada);
    const on = (moved: { version: number }) => {
      page = { ...page, version: moved.version };
    };
    on(await askReviewOf(ada, { ...page, text: "Pronto?" }));
    expect((await getDraft(eva, page)).can).toEqual({
      write: true,
      publish: true,
      schedule: true,
      cancelSchedule: false,
      askReview: false,
      withdraw: false,
      sendBack: true,
      keep: true,
      discard: false,
      archive: true,
      unarchive: false,
    });
    expect(await getDraft(eva, page)).toMatchObject({ isMine: false, readerId: eva.accountId });
    expect(await getDraft(ada, page)).toMatchObject({ isMine: true, can: { withdraw: true } });
    // Whoever reads it may mend a word without taking it out of review.
    on(await saveMeetingDraft(eva, { ...input(page), document: meetingDocument() }));
    on(await sendBack(eva, { ...page, text: "Manca il luogo." }));
    await addNote(ada, { kind: "meeting", id: page.id, text: "È online." });
    on(await askReviewOf(ada, page));
    on(await withdrawFromReview(ada, page));
    on(await askReviewOf(ada, page));
    await publishMeeting(eva, input(page));
    const notes = (await getDraft(eva, page)).notes;
    expect(notes.map(({ kind, text, authorName }) => [kind, text, authorName])).toEqual([
      ["review_asked", "Pronto?", "Ada"],
      ["sent_back", "Manca il luogo.", "Eva"],
      ["note", "È online.", "Ada"],
      ["review_asked", null, "Ada"],
      ["review_asked", null, "Ada"],
    ]);
  });

  test("is taken back by who asked for it, or by an administrator", async () => {
    const [ada, eva, admin] = [
      await makeColleague("Ada"),
      await makeColleague("Eva"),
      await makeColleague("Ida", ["admin"]),
    ];
    const page = await draftOf(ada);
    const asked = { ...page, ...(await askReviewOf(ada, page)) };
    await expect(withdrawFromReview(eva, asked)).rejects.toMatchObject({ code: "forbidden" });
    await withdrawFromReview(admin, asked);
  });

  test("changes only what is in the right state, for one of two", async () => {
    const page = await draftOf();
    for (const move of [withdrawFromReview, cancelSchedule]) {
      await expect(move(SYSTEM, page)).rejects.toMatchObject({ code: "conflict" });
    }
    await expect(sendBack(SYSTEM, { ...page, text: "No." })).rejects.toMatchObject({
      code: "conflict",
    });
    const both = await Promise.allSettled([askReviewOf(SYSTEM, page), askReviewOf(SYSTEM, page)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("with a second person", () => {
  const rule = (secondPerson: boolean) => db().site.updateMany({ data: { secondPerson } });

  test("who wrote last may not publish, administrators neither", async () => {
    await makeSite();
    const [ida, eva] = [await makeColleague("Ida", ["admin"]), await makeColleague("Eva")];
    const page = await draftOf(ida);
    await rule(true);
    try {
      expect((await getDraft(ida, page)).can.publish).toBe(false);
      await expect(publishMeeting(ida, input(page))).rejects.toMatchObject({ code: "forbidden" });
      await expect(schedulePublication(ida, MEETING_PAGE, later(page))).rejects.toMatchObject({
        code: "forbidden",
      });
      await publishMeeting(eva, input(page));
    } finally {
      await rule(false);
    }
  });
});

describe("scheduling", () => {
  test("stores the instant and the zone, holds the text, and can be cancelled", async () => {
    const page = await draftOf();
    const moved = await schedulePublication(SYSTEM, MEETING_PAGE, later(page));
    expect(moved.scheduledFor.toISOString()).toBe("2999-07-01T07:30:00.000Z");
    const scheduled = { ...page, version: moved.version };
    expect(await getDraft(SYSTEM, page)).toMatchObject({
      draftState: "scheduled",
      scheduledTimeZone: "Europe/Rome",
    });
    await expect(
      saveMeetingDraft(SYSTEM, { ...input(scheduled), document: meetingDocument() }),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("programmata") });
    const back = await cancelSchedule(SYSTEM, scheduled);
    await saveMeetingDraft(SYSTEM, { id: page.id, ...back, document: meetingDocument() });
  });

  test("needs a time to come and a text that can be published", async () => {
    const page = await draftOf();
    await expect(
      schedulePublication(SYSTEM, MEETING_PAGE, { ...later(page), day: "2020-01-01" }),
    ).rejects.toMatchObject({ code: "invalid" });
    const { version } = await saveMeetingDraft(SYSTEM, {
      ...input(page),
      document: meetingDocument({ summary: "" }),
    });
    await expect(
      schedulePublication(SYSTEM, MEETING_PAGE, later({ ...page, version })),
    ).rejects.toBeInstanceOf(Unpublishable);
  });
});

describe("a time for publication", () => {
  test("is refused while the text names what has gone, or a picture that is not there", async () => {
    const theme = await makeTheme();
    const page = await draftOf();
    const document = meetingDocument({ thematicAreaIds: [theme.id] });
    const { version } = await saveMeetingDraft(SYSTEM, { ...input(page), document });
    await db().thematicArea.delete({ where: { id: theme.id } });
    await expect(
      schedulePublication(SYSTEM, MEETING_PAGE, later({ ...page, version })),
    ).rejects.toThrow(/un tema che non esiste più/);

    const meetingIds = [theme.id];
    const cover = { fileId: theme.id, alt: "Che cosa mostra" };
    const item = await createNewsItem(SYSTEM, { document: newsDocument({ cover, meetingIds }) });
    const news = {
      ...later({ ...page, id: item.id, version: item.version }),
      kind: NEWS_PAGE.kind,
    };
    await expect(schedulePublication(SYSTEM, NEWS_PAGE, news)).rejects.toThrow(
      /un incontro, un’immagine che non esiste più/,
    );
  });
});

describe("archiving", () => {
  test("takes away and gives back, with every page told", async () => {
    const { id, slug, version } = await makeMeeting();
    const archived = await archivePage(SYSTEM, MEETING_PAGE, { id, version });
    await expect(getMeeting(ANONYMOUS, slug)).rejects.toMatchObject({ code: "not_found" });
    await expect(unarchivePage(SYSTEM, MEETING_PAGE, { id, version })).rejects.toMatchObject({
      code: "conflict",
    });
    const heard = await heardTags(() => unarchivePage(SYSTEM, MEETING_PAGE, { id, ...archived }));
    expect(heard).toContain(`meeting:${slug}`);
    expect((await getMeeting(ANONYMOUS, slug)).slug).toBe(slug);
    expect(await db().meetingFacet.count({ where: { meetingId: id } })).toBeGreaterThan(0);
  });

  test("a scheduled draft is no longer scheduled", async () => {
    const page = await draftOf();
    const { version } = await schedulePublication(SYSTEM, MEETING_PAGE, later(page));
    const archived = await archivePage(SYSTEM, MEETING_PAGE, { id: page.id, version });
    await unarchivePage(SYSTEM, MEETING_PAGE, { id: page.id, ...archived });
    expect(await getDraft(SYSTEM, page)).toMatchObject({ draftState: "draft", scheduledFor: null });
  });

  test("works for reports and news too", async () => {
    const meeting = await makeMeeting();
    const report = await makeReport({ meetingId: meeting.id });
    const gone = await archivePage(SYSTEM, REPORT_PAGE, report);
    expect(await findReport(ANONYMOUS, meeting.id)).toBeNull();
    await unarchivePage(SYSTEM, REPORT_PAGE, { id: report.id, ...gone });
    expect(await findReport(ANONYMOUS, meeting.id)).not.toBeNull();

    const item = await createNewsItem(SYSTEM, { document: newsDocument() });
    const shown = await publishNewsItem(SYSTEM, { id: item.id, version: item.version });
    const hidden = await archivePage(SYSTEM, NEWS_PAGE, { id: item.id, ...shown });
    await unarchivePage(SYSTEM, NEWS_PAGE, { id: item.id, ...hidden });
    expect((await getNewsItem(ANONYMOUS, item.slug)).slug).toBe(item.slug);
  });
});

describe("reports and news", () => {
  test("have drafts beside what is public", async () => {
    const { id, version } = await makeReport({ text: "Com’era" });
    const saved = await saveReportDraft(SYSTEM, { id, version, document: reportDocument("Nuovo") });
    const row = await db().report.findUniqueOrThrow({ where: { id } });
    expect(row.bodyText).toBe("Com’era");
    await publishReport(SYSTEM, { id, version: saved.version });
    expect((await db().report.findUniqueOrThrow({ where: { id } })).bodyText).toBe("Nuovo");

    const item = await createNewsItem(SYSTEM, { document: newsDocument({ lead: "" }) });
    await expect(publishNewsItem(SYSTEM, input(item))).rejects.toBeInstanceOf(Unpublishable);
    const draft = await saveNewsDraft(SYSTEM, { ...input(item), document: newsDocument() });
    await publishNewsItem(SYSTEM, { id: item.id, version: draft.version });
  });

  test("a picture that nobody described may be drafted, not published", async () => {
    const { fileId } = await makePicture();
    const picture = (alt: string, decorative = false) => ({
      schemaVersion: 1 as const,
      body: {
        schemaVersion: 1 as const,
        doc: {
          type: "doc" as const,
          content: [{ type: "image" as const, attrs: { fileId, alt, decorative } }],
        },
      },
    });
    const { id: meetingId } = await makeMeeting();
    const report = await createReport(SYSTEM, { meetingId, document: picture("") });
    await expect(publishReport(SYSTEM, report)).rejects.toMatchObject({
      message: expect.stringContaining("Testo: ci sono immagini senza testo alternativo."),
    });
    const saved = await saveReportDraft(SYSTEM, { ...report, document: picture("Una sala") });
    await publishReport(SYSTEM, { id: report.id, version: saved.version });
  });

  test("two who begin a report at once make one", async () => {
    const { id: meetingId } = await makeMeeting();
    const begin = () => createReport(SYSTEM, { meetingId, document: reportDocument("") });
    const both = await Promise.allSettled([begin(), begin()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("the news of a report comes out with it, or neither does", async () => {
    const meeting = await makeMeeting();
    const { id, version } = await createReport(SYSTEM, {
      meetingId: meeting.id,
      document: reportDocument("Testo"),
    });
    const before = await countNews(ANONYMOUS, {});
    await expect(
      publishReportWithNews(SYSTEM, {
        id,
        version,
        news: { document: newsDocument({ lead: "" }) },
      }),
    ).rejects.toBeInstanceOf(Unpublishable);
    expect(await findReport(ANONYMOUS, meeting.id)).toBeNull();
    expect(await countNews(ANONYMOUS, {})).toBe(before);

    const document = newsDocument({ body: EMPTY_RICH_TEXT });
    const { news } = await publishReportWithNews(SYSTEM, { id, version, news: { document } });
    const { slug } = await db().newsItem.findUniqueOrThrow({ where: { id: news.id } });
    const shown = await getNewsItem(ANONYMOUS, slug);
    expect(shown.meetings.map((linked) => linked.slug)).toEqual([meeting.slug]);
    expect(await findReport(ANONYMOUS, meeting.id)).not.toBeNull();
  });
});

test("a text that names what is no longer there is not published", async () => {
  const gone = "0198b9a0-0000-7000-8000-00000000dead";
  const { id, version } = await makeDraftMeeting({ thematicAreaIds: [gone], seriesId: gone });
  await expect(publishMeeting(SYSTEM, { id, version })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("un tema, un ciclo"),
  });
});

test("nobody outside the newsroom writes, moves or reads a draft", async () => {
  const page = await draftOf();
  const attempts = [
    async () => saveMeetingDraft(MEMBER, { ...input(page), document: meetingDocument() }),
    async () => keepDraft(MEMBER, page),
    async () => discardDraft(MEMBER, page),
    async () => addNote(MEMBER, { ...page, text: "?" }),
    async () => askReviewOf(MEMBER, page),
    async () => withdrawFromReview(MEMBER, page),
    async () => sendBack(MEMBER, { ...page, text: "?" }),
    async () => schedulePublication(MEMBER, MEETING_PAGE, later(page)),
    async () => cancelSchedule(MEMBER, page),
    async () => archivePage(MEMBER, MEETING_PAGE, input(page)),
    async () => unarchivePage(MEMBER, MEETING_PAGE, input(page)),
    async () =>
      publishReportWithNews(MEMBER, { ...input(page), news: { document: newsDocument() } }),
  ];
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(getDraft(MEMBER, page)).rejects.toMatchObject({ code: "not_found" });
  await expect(getDraft(ANONYMOUS, page)).rejects.toMatchObject({ code: "not_found" });
});

type Page = { kind: "meeting"; id: string; version: number };

function input({ id, version }: { id: string; version: number }) {
  return { id, version };
}

function later(page: Page) {
  return { ...page, day: "2999-07-01", time: "09:30", timeZone: "Europe/Rome" };
}
