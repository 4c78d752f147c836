import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { hideItem } from "#lib/hidings/commands";
import { db } from "#lib/infra/db";
import { archiveMeeting } from "#lib/meetings/commands";
import { visibleMeetings, visibleMeetingsSql } from "#lib/meetings/policy";
import { visibleReports, visibleReportsSql } from "#lib/reports/policy";
import { makeDraftMeeting, makeMeeting, makeReport } from "#tests/support/factories";

test("the rule written for Prisma and the one written for SQL are the same rule", async () => {
  await makeDraftMeeting();
  await makeMeeting();
  const archived = await makeMeeting();
  await archiveMeeting(SYSTEM, archived);
  await hideItem(SYSTEM, { kind: "meeting", id: (await makeMeeting()).id });
  const { id } = await makeReport();
  await makeReport();
  const hidden = await makeReport();
  await hideItem(SYSTEM, { kind: "report", id: hidden.id });
  await db().report.update({ where: { id }, data: { archivedAt: new Date() } });

  for (const actor of [ANONYMOUS, SYSTEM]) {
    const meetings = await db().meeting.findMany({ where: visibleMeetings(actor) });
    const sameMeetings = await db().$queryRaw<{ id: string }[]>`
      SELECT "id"::text FROM "Meeting" meeting WHERE ${visibleMeetingsSql(actor)}`;
    expect(sameMeetings.map(({ id }) => id).sort()).toEqual(meetings.map(({ id }) => id).sort());
    expect(meetings).toHaveLength(4);

    const reports = await db().report.findMany({ where: visibleReports(actor) });
    const sameReports = await db().$queryRaw<{ id: string }[]>`
      SELECT "id"::text FROM "Report" report WHERE ${visibleReportsSql(actor)}`;
    expect(sameReports.map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
    expect(reports).toHaveLength(1);
  }
});
