import type { Actor } from "#lib/actor";
import { dayFromDatabase, dayToDatabase, type IsoDay, today } from "#lib/clock";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { canJoinMeetings, visibleMeetings } from "#lib/meetings/policy";
import { participationIn } from "#lib/meetings/rules";
import { materialsFor } from "#lib/placements/queries";
import { PUBLISHED_NEWS } from "#lib/visibility/policy";

/** Who spoke, in which role that day; the pages they had since are linked while they are public. */
export const speaker = {
  orderBy: { position: "asc" },
  select: {
    roleTitle: true,
    organisationName: true,
    organisation: { select: { slug: true, archivedAt: true } },
    person: {
      select: { slug: true, givenName: true, familyName: true, archivedAt: true, hiddenAt: true },
    },
    zone: { select: { slug: true, name: true } },
  },
} satisfies Prisma.Talk$speakersArgs;

const theme = {
  where: { thematicArea: { archivedAt: null } },
  orderBy: { thematicArea: { position: "asc" } },
  select: { thematicArea: { select: { slug: true, name: true } } },
} satisfies Prisma.Meeting$themesArgs;

const zone = {
  orderBy: { zone: { position: "asc" } },
  select: { zone: { select: { slug: true, name: true } } },
} satisfies Prisma.Meeting$involvedZonesArgs;

const listed = {
  slug: true,
  title: true,
  summary: true,
  kind: true,
  mode: true,
  status: true,
  day: true,
  lastDay: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  venue: true,
  audienceAllZones: true,
  audienceNote: true,
  demonstration: true,
  lastPublishedAt: true,
  audienceZones: zone,
  involvedZones: zone,
} satisfies Prisma.MeetingSelect;

/** A published meeting: what, when, where, for whom, and its talks in order. */
export async function getMeeting(actor: Actor, slug: string, tx: Tx = db()) {
  const meeting = await tx.meeting.findFirst({
    where: { slug, ...visibleMeetings(actor) },
    select: {
      ...listed,
      id: true,
      recordingUrl: true,
      sourceNote: true,
      sourceUrl: true,
      series: { select: { id: true, slug: true, title: true, archivedAt: true } },
      lab: { select: { slug: true, title: true, archivedAt: true, hiddenAt: true } },
      themes: theme,
      materials: materialsFor(actor),
      news: {
        where: { newsItem: PUBLISHED_NEWS },
        orderBy: { newsItem: { firstPublishedAt: "desc" } },
        select: { newsItem: { select: { slug: true, title: true } } },
      },
      talks: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          kind: true,
          title: true,
          abstract: true,
          day: true,
          startsAt: true,
          recordingStartSeconds: true,
          speakers: speaker,
          themes: theme,
          zones: zone,
          materials: materialsFor(actor),
        },
      },
    },
  });
  if (!meeting) throw notFound("Incontro");
  const { series, lab, materials, ...rest } = meeting;
  return {
    ...rest,
    day: dayFromDatabase(meeting.day),
    lastDay: meeting.lastDay && dayFromDatabase(meeting.lastDay),
    series: series && !series.archivedAt ? series : null,
    lab: lab && !lab.archivedAt && !lab.hiddenAt ? lab : null,
    audienceZones: meeting.audienceZones.map((row) => row.zone),
    involvedZones: meeting.involvedZones.map((row) => row.zone),
    themes: meeting.themes.map((row) => row.thematicArea),
    news: meeting.news.map((row) => row.newsItem),
    /** Those of the meeting as a whole; the others stand with their talk. */
    materials: materials.filter((row) => row.talkId === null).map(placed),
    talks: meeting.talks.map((talk) => ({
      ...talk,
      day: talk.day && dayFromDatabase(talk.day),
      themes: talk.themes.map((row) => row.thematicArea),
      zones: talk.zones.map((row) => row.zone),
      materials: talk.materials.map(placed),
    })),
  };
}

function placed<M extends object>(row: { material: M; startSeconds: number | null }) {
  return { ...row.material, startSeconds: row.startSeconds };
}

/** What one needs to take part; the link to join only for who may have it, while it leads anywhere. */
export async function getParticipation(actor: Actor, slug: string) {
  const meeting = await db().meeting.findFirst({
    where: { slug, ...visibleMeetings(actor) },
    select: { ...listed, joinUrl: true },
  });
  if (!meeting) throw notFound("Incontro");
  const { joinUrl, audienceZones, involvedZones: _involved, ...rest } = meeting;
  const day = dayFromDatabase(meeting.day);
  const lastDay = meeting.lastDay && dayFromDatabase(meeting.lastDay);
  const state = participationIn({ ...meeting, day, lastDay }, today(meeting.timeZone));
  const can = { join: canJoinMeetings(actor) };
  return {
    ...rest,
    day,
    lastDay,
    audienceZones: audienceZones.map((row) => row.zone),
    state,
    joinUrl: can.join && state === "open" ? joinUrl : null,
    can,
  };
}

export type ParticipationDetails = Awaited<ReturnType<typeof getParticipation>>;

export type MeetingDetails = Awaited<ReturnType<typeof getMeeting>>;
export type MeetingTalk = MeetingDetails["talks"][number];

/** Meetings as a dated list shows them, newest first unless asked otherwise; all without a limit. */
export async function listMeetings(
  actor: Actor,
  where: Prisma.MeetingWhereInput,
  options: { limit?: number; order?: "asc" | "desc" },
  tx: Tx = db(),
) {
  const order = options.order ?? "desc";
  const meetings = await tx.meeting.findMany({
    where: { AND: [visibleMeetings(actor), where] },
    orderBy: [{ day: order }, { id: order }],
    ...(options.limit !== undefined && { take: options.limit }),
    select: listed,
  });
  return meetings.map(({ audienceZones, involvedZones, ...meeting }) => ({
    ...meeting,
    day: dayFromDatabase(meeting.day),
    lastDay: meeting.lastDay && dayFromDatabase(meeting.lastDay),
    audienceZones: audienceZones.map((row) => row.zone),
    zones: involvedZones.map((row) => row.zone),
  }));
}

export type MeetingListItem = Awaited<ReturnType<typeof listMeetings>>[number];

/**
 * Meetings that were for some zones by name without involving any of them, newest first. Those
 * for all zones are in the archive.
 */
export async function listMeetingsOnlyFor(actor: Actor, zoneIds: readonly string[], limit: number) {
  const among = { some: { zoneId: { in: [...zoneIds] } } };
  const where = { audienceZones: among, NOT: { involvedZones: among } };
  const [meetings, total] = await Promise.all([
    listMeetings(actor, where, { limit }),
    db().meeting.count({ where: { AND: [visibleMeetings(actor), where] } }),
  ]);
  return { total, meetings };
}

/** What is still to come, soonest first; cancelled and postponed meetings say so. */
export function listUpcomingMeetings(
  actor: Actor,
  today: IsoDay,
  limit: number,
  where: Prisma.MeetingWhereInput = {},
) {
  const from = { gte: dayToDatabase(today) };
  const toCome = { status: { not: "held" as const }, OR: [{ day: from }, { lastDay: from }] };
  return listMeetings(actor, { AND: [toCome, where] }, { limit, order: "asc" });
}

export function countMeetings(actor: Actor, where: Prisma.MeetingWhereInput): Promise<number> {
  return db().meeting.count({ where: { AND: [visibleMeetings(actor), where] } });
}

/** How many public meetings involve each zone, by slug; a successor counts its predecessor's. */
export async function countMeetingsByZone(_actor: Actor): Promise<Record<string, number>> {
  // Facets exist for public meetings only.
  const counts = await db().meetingFacet.groupBy({
    by: ["value"],
    where: { facet: "zone" },
    _count: true,
  });
  return Object.fromEntries(counts.map((row) => [row.value, row._count]));
}

/** Meetings on the days before and after, in the same series. */
export async function findSeriesNeighbours(
  actor: Actor,
  meeting: { id: string; day: IsoDay; series: { id: string } | null },
  tx: Tx = db(),
) {
  if (!meeting.series) return { previous: null, next: null };
  const day = dayToDatabase(meeting.day);
  const inSeries = { seriesId: meeting.series.id };
  const [previous] = await listMeetings(
    actor,
    { ...inSeries, OR: [{ day: { lt: day } }, { day, id: { lt: meeting.id } }] },
    { limit: 1 },
    tx,
  );
  const [next] = await listMeetings(
    actor,
    { ...inSeries, OR: [{ day: { gt: day } }, { day, id: { gt: meeting.id } }] },
    { limit: 1, order: "asc" },
    tx,
  );
  return { previous: previous ?? null, next: next ?? null };
}
