import type { Actor } from "#lib/actor";
import { dayFromDatabase, today } from "#lib/clock";
import { canPublish } from "#lib/editorial/policy";
import { readPage } from "#lib/editorial/queries";
import { notFound } from "#lib/errors";
import { db, type Tx } from "#lib/infra/db";
import { visibleMeetings } from "#lib/meetings/policy";
import { allThemeIds, involvedZoneIds } from "#lib/meetings/rules";
import { type MeetingDocument, meetingDraftSchema } from "#lib/meetings/schema";
import { loadPictures } from "#lib/pictures/queries";
import { findSeriesNeighbours, getMeeting } from "#lib/published-meetings/queries";
import { visibleReports } from "#lib/reports/policy";
import { picturesOf } from "#lib/rich-text/rules";
import { richTextSchema } from "#lib/rich-text/schema";
import { listZones } from "#lib/territory/queries";

/** The published minutes of a meeting, or null while there are none. */
export async function findReport(actor: Actor, meetingId: string, tx: Tx = db()) {
  const report = await tx.report.findFirst({
    where: { meetingId, ...visibleReports(actor) },
    select: { body: true, firstPublishedAt: true, lastPublishedAt: true },
  });
  if (!report) return null;
  const body = richTextSchema.parse(report.body);
  const pictures = await loadPictures(
    actor,
    picturesOf(body).map(({ fileId }) => fileId),
    tx,
  );
  return { ...report, body, pictures };
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

/** What who writes a report has before the eyes: its meeting as it is being written, talk by talk. */
export async function getReportedMeeting(actor: Actor, reportId: string) {
  const report = canPublish(actor)
    ? await db().report.findUnique({
        where: { id: reportId },
        select: { meeting: { select: { id: true, slug: true, day: true, lastDay: true } } },
      })
    : null;
  if (!report) throw notFound("Resoconto");
  const { id, slug } = report.meeting;
  const { draftRevision, liveRevision, archivedAt } = await readPage(actor, {
    kind: "meeting",
    id,
  });
  const meeting = meetingDraftSchema.parse((draftRevision ?? liveRevision)?.document);
  const names = await loadNames(meeting);
  return {
    id,
    slug,
    isPublished: liveRevision !== null && archivedAt === null,
    hasDraft: draftRevision !== null,
    title: meeting.title,
    summary: meeting.summary,
    status: meeting.status,
    // In a draft half a day may stand; the row has one.
    day: dayFromDatabase(report.meeting.day),
    lastDay: report.meeting.lastDay && dayFromDatabase(report.meeting.lastDay),
    // What its talks are about counts too, as on the pages of zones and themes.
    thematicAreaIds: allThemeIds(meeting),
    involvedZoneIds: involvedZoneIds(meeting),
    talks: meeting.talks.map((talk) => ({
      id: talk.id,
      startTime: talk.startTime,
      title: talk.title,
      speakers: talk.speakers.map(
        ({ personId, roleTitle, organisationName }) =>
          (personId && names.get(personId)) ||
          [roleTitle, organisationName].filter(Boolean).join(", "),
      ),
    })),
  };
}

export type ReportedMeeting = Awaited<ReturnType<typeof getReportedMeeting>>;

async function loadNames({ talks }: Pick<MeetingDocument, "talks">): Promise<Map<string, string>> {
  const ids = talks.flatMap((talk) => talk.speakers.flatMap(({ personId }) => personId ?? []));
  const people = await db().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, givenName: true, familyName: true },
  });
  return new Map(people.map((person) => [person.id, `${person.givenName} ${person.familyName}`]));
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
