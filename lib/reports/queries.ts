import type { Actor } from "#lib/actor";
import { dayFromDatabase, today } from "#lib/clock";
import { db, type Tx } from "#lib/infra/db";
import { visibleMeetings } from "#lib/meetings/policy";
import { findSeriesNeighbours, getMeeting } from "#lib/meetings/queries";
import { visibleReports } from "#lib/reports/policy";
import { richTextSchema } from "#lib/rich-text/schema";
import { listZones } from "#lib/territory/queries";

/** The published minutes of a meeting, or null while there are none. */
export async function findReport(actor: Actor, meetingId: string, tx: Tx = db()) {
  const report = await tx.report.findFirst({
    where: { meetingId, ...visibleReports(actor) },
    select: { body: true, firstPublishedAt: true, lastPublishedAt: true },
  });
  return report && { ...report, body: richTextSchema.parse(report.body) };
}

export type ReportDetails = NonNullable<Awaited<ReturnType<typeof findReport>>>;

/** All that the page of a meeting shows, its minutes too. */
export async function getMeetingPage(actor: Actor, slug: string, tx: Tx = db()) {
  // One after the other: a transaction has a single connection.
  const meeting = await getMeeting(actor, slug, tx);
  const report = await findReport(actor, meeting.id, tx);
  const neighbours = await findSeriesNeighbours(actor, meeting, tx);
  const tiles = await listZones(actor, meeting.day, tx);
  return { meeting, report, neighbours, tiles, today: today(meeting.timeZone) };
}

/** The reports that came out last. */
export async function listLatestReports(actor: Actor, limit: number) {
  const reports = await db().report.findMany({
    where: { AND: [visibleReports(actor), { meeting: visibleMeetings(actor) }] },
    orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      firstPublishedAt: true,
      meeting: {
        select: {
          slug: true,
          title: true,
          summary: true,
          kind: true,
          day: true,
          audienceAllZones: true,
          demonstration: true,
          involvedZones: { select: { zone: { select: { slug: true } } } },
        },
      },
    },
  });
  return reports.map(({ meeting: { involvedZones, ...meeting }, firstPublishedAt }) => ({
    firstPublishedAt,
    meeting: {
      ...meeting,
      day: dayFromDatabase(meeting.day),
      zones: involvedZones.map((row) => row.zone),
    },
  }));
}

export type LatestReport = Awaited<ReturnType<typeof listLatestReports>>[number];
