import { beforeAll, expect, test } from "vitest";
import { removeOldRequests } from "#lib/access/commands";
import type { AccountActor } from "#lib/actor";
import { SYSTEM } from "#lib/actor";
import { eraseOldDataReports } from "#lib/data-reports/commands";
import { eraseOldFeedback } from "#lib/feedback/commands";
import { db } from "#lib/infra/db";
import { saveMeetingDraft } from "#lib/meetings/commands";
import { archivePageOf, cancelScheduleOf, publishPage, schedulePage } from "#lib/pages/commands";
import { sweepPictures } from "#lib/pictures/commands";
import { makeColleague, makeDraftMeeting, meetingDocument } from "#tests/support/factories";

let ada: AccountActor;
beforeAll(async () => {
  ada = await makeColleague("Ada");
});

const last = (entityId: string) =>
  db().auditEntry.findFirstOrThrow({
    where: { entityId },
    orderBy: { id: "desc" },
    select: { action: true, actorKind: true, before: true, after: true },
  });

test("a publication says which revision it replaces, an archiving what was public", async () => {
  const { id } = await makeDraftMeeting();
  const page = { kind: "meeting", id } as const;
  const version = async () =>
    (await db().meeting.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;
  await publishPage(ada, { ...page, version: await version() });
  expect(await last(id)).toMatchObject({ before: null, after: { revision: 1 } });
  await saveMeetingDraft(ada, { id, version: await version(), document: meetingDocument() });
  await publishPage(ada, { ...page, version: await version() });
  expect(await last(id)).toMatchObject({
    action: "meeting.publish",
    before: { revision: 1 },
    after: { revision: 2 },
  });

  await saveMeetingDraft(ada, { id, version: await version(), document: meetingDocument() });
  const at = (day: string) => ({ day, time: "09:30", timeZone: "Europe/Rome" });
  const early = { scheduledFor: "2999-01-01T08:30:00.000Z", timeZone: "Europe/Rome" };
  const late = { ...early, scheduledFor: "2999-01-02T08:30:00.000Z" };
  await schedulePage(ada, { ...page, version: await version(), ...at("2999-01-01") });
  expect(await last(id)).toMatchObject({ before: null, after: early });
  await schedulePage(ada, { ...page, version: await version(), ...at("2999-01-02") });
  expect(await last(id)).toMatchObject({ before: early, after: late });
  await cancelScheduleOf(ada, { ...page, version: await version() });
  expect(await last(id)).toMatchObject({ action: "meeting.unschedule", before: late });
  await schedulePage(ada, { ...page, version: await version(), ...at("2999-01-01") });
  await archivePageOf(ada, { ...page, version: await version() });
  expect(await last(id)).toMatchObject({
    action: "meeting.archive",
    before: { revision: 2, ...early },
  });
});

test("what the portal removes by itself at night is counted, and nothing else is said of it", async () => {
  const old = new Date("2020-01-01T00:00:00Z");
  const closed = { closedAt: old, createdAt: old, answer: "Risposta." };
  const written = { page: "/incontri/prova", text: "Testo.", ...closed };
  await db().accessRequest.createMany({
    data: ["ada@ente.it", "eva@ente.it"].map((email) => ({
      email,
      name: "Nome",
      organisationName: "Ente",
      message: "",
      state: "refused",
      decidedAt: old,
    })),
  });
  await db().dataReport.create({ data: { ...written, hides: false, outcome: "unfounded" } });
  await db().accessibilityReport.create({ data: { ...written, outcome: "dismissed" } });
  await db().pageRating.create({
    data: { page: "/", useful: false, comment: "Poco chiaro.", createdAt: old },
  });
  await db().picture.create({ data: { width: 1, height: 1, createdAt: old } });

  for (let night = 0; night < 2; night += 1) {
    const before = new Date("2021-01-01T00:00:00Z");
    await removeOldRequests(SYSTEM, before);
    await eraseOldFeedback(SYSTEM, before);
    await eraseOldDataReports(SYSTEM, before);
    await sweepPictures(SYSTEM);
  }
  const entries = await db().auditEntry.findMany({
    where: { entityKind: "site", actorKind: "system" },
    orderBy: { id: "asc" },
    select: { action: true, before: true, after: true },
  });
  // The second night finds nothing, and says nothing.
  expect(entries).toEqual([
    { action: "site.remove_requests", before: null, after: { count: 2 } },
    { action: "site.erase_accessibility", before: null, after: { count: 1 } },
    { action: "site.erase_ratings", before: null, after: { count: 1 } },
    { action: "site.erase_data_reports", before: null, after: { count: 1 } },
    { action: "site.forget_pictures", before: null, after: { count: 1 } },
  ]);
});
