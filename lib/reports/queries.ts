import type { Actor } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import { db } from "#lib/infra/db";
import { visibleMeetings } from "#lib/meetings/policy";
import { loadPictures } from "#lib/pictures/queries";
import { visibleReports } from "#lib/reports/policy";
import { picturesOf } from "#lib/rich-text/rules";
import { richTextSchema } from "#lib/rich-text/schema";

/** The published minutes of a meeting, or null while there are none. */
export async function findReport(actor: Actor, meetingId: string) {
  const report = await db().report.findFirst({
    where: { meetingId, ...visibleReports(actor) },
    select: { body: true, firstPublishedAt: true, lastPublishedAt: true },
  });
  if (!report) return null;
  const body = richTextSchema.parse(report.body);
  const pictures = await loadPictures(
    actor,
    picturesOf(body).map(({ fileId }) => fileId),
  );
  return { ...report, body, pictures };
}

export type ReportDetails = NonNullable<Awaited<ReturnType<typeof findReport>>>;

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
