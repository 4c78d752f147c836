import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { publishReportAndItsNews, publishReportWithNews } from "#lib/announcements/commands";
import { readTerritory } from "#lib/cli/read-territory";
import { getDraft } from "#lib/editorial/queries";
import { db } from "#lib/infra/db";
import { saveMeetingDraft } from "#lib/meetings/commands";
import type { MeetingDocument } from "#lib/meetings/schema";
import { getMeeting } from "#lib/published-meetings/queries";
import { createReport, publishReport } from "#lib/reports/commands";
import { findReport } from "#lib/reports/queries";
import { saveSite, setSecondPerson } from "#lib/site/commands";
import { account } from "#tests/support/actors";
import {
  makeColleague,
  makeMeeting,
  meetingDocument,
  newsDocument,
  reportDocument,
} from "#tests/support/factories";

/** A meeting whose day is over and of which nobody said it, with a report to be published. */
async function announced(input: Partial<MeetingDocument> = {}) {
  const meeting = await makeMeeting({ status: "planned", day: "2021-03-12", ...input });
  const document = reportDocument("Testo");
  const report = await createReport(SYSTEM, { meetingId: meeting.id, document });
  return { meeting, publication: { ...report, meetingHeld: true } };
}

const statusOf = async ({ slug }: { slug: string }) => (await getMeeting(ANONYMOUS, slug)).status;

test("publishing a report says in the same step that its meeting took place", async () => {
  const ada = await makeColleague("Ada");
  const { meeting, publication } = await announced();
  await publishReportAndItsNews(ada, publication);
  expect(await statusOf(meeting)).toBe("held");
  expect(await findReport(ANONYMOUS, meeting.id)).not.toBeNull();
  const { document, draftState } = await getDraft(ada, { kind: "meeting", id: meeting.id });
  expect(document).toMatchObject({ status: "held" });
  expect(draftState).toBeNull();
  const by = { actorId: (ada as { accountId: string }).accountId };
  const entries = await db().auditEntry.findMany({ where: by, orderBy: { id: "asc" } });
  expect(entries.map(({ action, entityId }) => [action, entityId])).toEqual([
    ["meeting.draft", meeting.id],
    ["meeting.publish", meeting.id],
    ["report.publish", publication.id],
  ]);
});

test("with a news item too, or not at all where it was not asked", async () => {
  const both = await announced();
  await publishReportWithNews(SYSTEM, {
    ...both.publication,
    news: { document: newsDocument() },
  });
  expect(await statusOf(both.meeting)).toBe("held");
  const { meeting, publication } = await announced();
  await publishReportAndItsNews(SYSTEM, { ...publication, meetingHeld: false });
  expect(await statusOf(meeting)).toBe("planned");
});

test.each<[string, Partial<MeetingDocument>]>([
  ["is still to come", { day: "2999-01-01" }],
  ["was called off", { status: "cancelled" }],
  ["took place already", { status: "held" }],
])("a meeting that %s stays as it is, and the report a draft", async (_, input) => {
  const { meeting, publication } = await announced(input);
  const refused = publishReportAndItsNews(SYSTEM, publication);
  await expect(refused).rejects.toMatchObject({ code: "conflict" });
  expect(await findReport(ANONYMOUS, meeting.id)).toBeNull();
});

test("what somebody has changed in the meeting meanwhile does not come out unread", async () => {
  const { meeting, publication } = await announced();
  const { id, version } = meeting;
  const document = meetingDocument({ title: "Da finire", status: "planned", day: "2021-03-12" });
  await saveMeetingDraft(SYSTEM, { id, version, document });
  const refused = publishReportAndItsNews(SYSTEM, publication);
  await expect(refused).rejects.toMatchObject({ code: "conflict" });
  expect(await statusOf(meeting)).toBe("planned");
  expect(await findReport(ANONYMOUS, id)).toBeNull();
});

test("only the newsroom does it, and nobody alone where a second person is asked for", async () => {
  const { meeting, publication } = await announced();
  for (const actor of [ANONYMOUS, account()]) {
    expect(() => publishReport(actor, publication)).toThrow("Non si dispone dei permessi");
  }
  await saveSite(SYSTEM, readTerritory("toscana").site);
  await setSecondPerson(SYSTEM, true);
  const ada = await makeColleague("Ada seconda");
  await expect(publishReportAndItsNews(ada, publication)).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await statusOf(meeting)).toBe("planned");
  await setSecondPerson(SYSTEM, false);
});
