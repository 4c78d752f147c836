import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { asJson, db } from "#lib/infra/db";
import {
  listImagesWithoutText,
  listMeetingsWithoutOutcome,
  listMeetingsWithoutReport,
  listReportsWithoutMaterials,
  listTalksWithoutSpeaker,
} from "#lib/lacks/queries";
import { attachLink } from "#lib/material-keeping/commands";
import { createMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { createNewsItem } from "#lib/news/commands";
import {
  listAllDrafts,
  listMyDrafts,
  listScheduled,
  listWaitingForReview,
} from "#lib/newsroom/queries";
import { askReviewOf, schedulePage } from "#lib/pages/commands";
import { createReport } from "#lib/reports/commands";
import { addNote, sendBack } from "#lib/review/commands";
import { account } from "#tests/support/actors";
import {
  atMeeting,
  makeColleague,
  makeMeeting,
  makePerson,
  makeReport,
  meetingDocument,
  newsDocument,
  reportDocument,
  speaker,
  talk,
} from "#tests/support/factories";

const ids = (few: { items: { id: string }[] }) => few.items.map(({ id }) => id);

test("what I was doing, what waits, what will come out", async () => {
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const first = await createMeeting(ada, { document: meetingDocument({ title: "Bozza" }) });
  const item = await createNewsItem(ada, { document: newsDocument({ title: "Notizia" }) });
  const report = await createReport(ada, {
    meetingId: (await makeMeeting({ title: "Svolto" })).id,
    document: reportDocument("Testo"),
  });
  const others = await createMeeting(eva, { document: meetingDocument() });

  await askReviewOf(ada, { kind: "report", id: report.id, version: 1 });
  const when = { day: "2999-01-01", time: "09:30", timeZone: "Europe/Rome" };
  await schedulePage(eva, { kind: "news_item", id: item.id, version: 1, ...when });
  // Last saved, so first.
  const document = meetingDocument({ title: "Bozza con titolo nuovo" });
  await saveMeetingDraft(ada, { id: first.id, version: 1, document });

  // What comes out by itself stands in the other list, and in that one only.
  const mine = await listMyDrafts(ada, 5);
  expect(mine.total).toBe(2);
  expect((await listMyDrafts(ada, 1)).items).toHaveLength(1);
  expect(mine.items).toMatchObject([
    { kind: "meeting", title: "Bozza con titolo nuovo", isPublished: false, authorName: "Ada" },
    { kind: "report", title: "Svolto", draftState: "in_review" },
  ]);
  expect(await listWaitingForReview(eva, 5)).toMatchObject({
    total: 1,
    items: [{ id: report.id, stateByName: "Ada" }],
  });
  expect(await listScheduled(eva, 5)).toMatchObject({
    total: 1,
    items: [{ id: item.id, stateByName: "Eva", scheduledTimeZone: "Europe/Rome" }],
  });
  expect(ids(await listAllDrafts(ada, 10))).toContain(others.id);
});

test("what lacks something: a speaker, a report, materials", async () => {
  const person = await makePerson();
  const complete = await makeMeeting({
    talks: [talk({ speakers: [speaker({ personId: person.id })] }), talk({ kind: "discussion" })],
  });
  const lacking = await makeMeeting({ talks: [talk(), talk()] });
  const drafted = await makeMeeting({ talks: [talk()] });
  await saveMeetingDraft(SYSTEM, {
    id: drafted.id,
    version: drafted.version,
    document: meetingDocument({ talks: [] }),
  });
  const draft = await createMeeting(SYSTEM, { document: meetingDocument({ talks: [talk()] }) });
  const silent = await listTalksWithoutSpeaker(SYSTEM, 10);
  expect(ids(silent).sort()).toEqual([lacking.id, draft.id].sort());
  expect(silent.items.find(({ id }) => id === lacking.id)?.count).toBe(2);

  const reported = await makeReport({ meetingId: complete.id });
  expect(ids(await listReportsWithoutMaterials(SYSTEM, 10))).toContain(reported.id);
  await attachLink(SYSTEM, {
    title: "Diapositive",
    kind: "slides",
    url: "https://example.org/a.pdf",
    places: atMeeting(complete.id),
  });
  expect(ids(await listReportsWithoutMaterials(SYSTEM, 10))).not.toContain(reported.id);

  const planned = await makeMeeting({ status: "planned", day: "2999-01-01" });
  const untold = ids(await listMeetingsWithoutReport(SYSTEM, 10));
  expect(untold).toContain(lacking.id);
  for (const { id } of [complete, planned, draft]) expect(untold).not.toContain(id);
});

test("a meeting whose day is over lacks its outcome, until somebody says it", async () => {
  const during = { day: "2024-05-02", lastDay: "2024-05-03" };
  const announced = await makeMeeting({ status: "planned", ...during });
  const told = [
    await makeMeeting({ status: "held", ...during }),
    await makeMeeting({ status: "cancelled", ...during }),
  ];
  const draft = await createMeeting(SYSTEM, {
    document: meetingDocument({ status: "planned", ...during }),
  });
  const lacking = async (today: string) => ids(await listMeetingsWithoutOutcome(SYSTEM, 50, today));
  const after = await lacking("2024-05-04");
  expect(after).toEqual(expect.arrayContaining([announced.id, draft.id]));
  for (const { id } of told) expect(after).not.toContain(id);
  for (const { id } of [announced, draft]) expect(await lacking("2024-05-03")).not.toContain(id);

  const { liveRevision } = await db().meeting.findUniqueOrThrow({
    where: { id: announced.id },
    include: { liveRevision: true },
  });
  const document = { ...(liveRevision?.document as object), status: "held" } as never;
  await saveMeetingDraft(SYSTEM, { id: announced.id, version: 2, document });
  expect(await lacking("2024-05-04")).not.toContain(announced.id);
});

test("pictures without a text, in what is public and in drafts", async () => {
  const body = (alt: string | null, decorative = false) => ({
    schemaVersion: 1,
    doc: { type: "doc", content: [{ type: "image", attrs: { alt, decorative } }] },
  });
  const [blind, told, ornate] = [await makeReport(), await makeReport(), await makeReport()];
  const ornament = { body: asJson(body("", true)) };
  await db().report.update({ where: { id: ornate.id }, data: ornament });
  await db().report.update({ where: { id: blind.id }, data: { body: asJson(body("")) } });
  await db().report.update({ where: { id: told.id }, data: { body: asJson(body("Una sala")) } });
  const item = await createNewsItem(SYSTEM, { document: newsDocument() });
  await db().revision.updateMany({
    where: { newsItemId: item.id },
    data: { document: asJson({ ...newsDocument(), body: body(null) }) },
  });
  expect(ids(await listImagesWithoutText(SYSTEM, 10)).sort()).toEqual([blind.id, item.id].sort());
});

test("a cover without a text, and a report being written without materials", async () => {
  const cover = (alt: string) => ({ cover: { fileId: randomUUID(), alt } });
  const [blind, told] = [
    await createNewsItem(SYSTEM, { document: newsDocument() }),
    await createNewsItem(SYSTEM, { document: newsDocument() }),
  ];
  for (const [item, alt] of [
    [blind, ""],
    [told, "Una sala"],
  ] as const) {
    await db().revision.updateMany({
      where: { newsItemId: item.id },
      data: { document: asJson({ ...newsDocument(), ...cover(alt) }) },
    });
  }
  const { items } = await listImagesWithoutText(SYSTEM, 50);
  expect(items.find(({ id }) => id === blind.id)?.count).toBe(1);
  expect(items.some(({ id }) => id === told.id)).toBe(false);

  const meeting = await makeMeeting();
  const begun = await createReport(SYSTEM, {
    meetingId: meeting.id,
    document: reportDocument("Si comincia"),
  });
  expect(ids(await listReportsWithoutMaterials(SYSTEM, 50))).toContain(begun.id);
});

test("the desk is the newsroom's", async () => {
  for (const actor of [ANONYMOUS, account()]) {
    for (const list of [listMyDrafts, listWaitingForReview, listScheduled, listAllDrafts]) {
      await expect(list(actor, 1)).rejects.toMatchObject({ code: "not_found" });
    }
    const lists = [listTalksWithoutSpeaker, listImagesWithoutText, listMeetingsWithoutOutcome];
    for (const list of lists) {
      await expect(list(actor, 1, "2024-05-04")).rejects.toMatchObject({ code: "not_found" });
    }
  }
});

test("what others ask to have read comes before one's own, and says whose it is", async () => {
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const askFor = async (actor: typeof ada) => {
    const { id } = await createNewsItem(actor, { document: newsDocument() });
    await askReviewOf(actor, { kind: "news_item", id, version: 1 });
    return id;
  };
  const [mine, hers] = [await askFor(ada), await askFor(eva)];
  const { items } = await listWaitingForReview(ada, 20);
  const places = [hers, mine].map((id) => items.findIndex((item) => item.id === id));
  expect(places[0]).toBeLessThan(places[1] ?? -1);
  expect(items.find(({ id }) => id === mine)).toMatchObject({ isMine: true, isAskedByMe: true });
  expect(items.find(({ id }) => id === hers)).toMatchObject({ isMine: false, isAskedByMe: false });
});

test("a draft that came back says why, until somebody acts on it", async () => {
  const [ada, eva] = [await makeColleague("Ada"), await makeColleague("Eva")];
  const { id } = await createNewsItem(ada, { document: newsDocument() });
  const page = { kind: "news_item", id } as const;
  const asked = await askReviewOf(ada, { ...page, version: 1 });
  const back = await sendBack(eva, { ...page, ...asked, text: "Manca la fonte." });
  await addNote(eva, { ...page, text: "E anche la data." });
  const mine = async () => (await listMyDrafts(ada, 1)).items[0];
  expect(await mine()).toMatchObject({ lastNote: "sent_back", stateByName: "Eva" });
  await askReviewOf(ada, { ...page, ...back });
  expect(await mine()).toMatchObject({ draftState: "in_review", lastNote: "review_asked" });
});
