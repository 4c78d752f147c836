import type { Actor } from "#lib/actor";
import { dayFromDatabase, latest } from "#lib/clock";
import { requireNewsroom } from "#lib/editorial/policy";
import { notFound } from "#lib/errors";
import { db, type Tx } from "#lib/infra/db";
import { visibleMeetings } from "#lib/meetings/policy";
import { visibleNews } from "#lib/news/policy";
import type { Present } from "#lib/record-versions/schema";
import { visibleReports } from "#lib/reports/policy";
import { listYearFocus } from "#lib/themes/queries";

/** The life of the community year by year, newest first: focus, milestones, meetings. */
export async function listTimeline(actor: Actor) {
  const [focus, milestones, meetings] = await Promise.all([
    listYearFocus(actor),
    db().communityMilestone.findMany({
      where: { archivedAt: null },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
      select: {
        title: true,
        description: true,
        startsOn: true,
        endsOn: true,
        precision: true,
        sourceNote: true,
        demonstration: true,
      },
    }),
    // Facets exist for public meetings only.
    db().meetingFacet.groupBy({ by: ["value"], where: { facet: "year" }, _count: true }),
  ]);
  const meetingsIn = new Map(meetings.map((row) => [Number(row.value), row._count]));
  const happened = milestones.map(withDays);
  const years = new Set([
    ...focus.map((item) => item.year),
    ...happened.map((item) => Number(item.startsOn.slice(0, 4))),
    ...meetingsIn.keys(),
  ]);
  return [...years]
    .sort((a, b) => b - a)
    .map((year) => ({
      year,
      focus: focus.find((item) => item.year === year) ?? null,
      milestones: happened.filter((item) => Number(item.startsOn.slice(0, 4)) === year),
      meetingCount: meetingsIn.get(year) ?? 0,
    }));
}

export type TimelineYear = Awaited<ReturnType<typeof listTimeline>>[number];

/** The stages and events of the time line as the newsroom keeps them, newest first, archived ones too. */
export async function listMilestones(actor: Actor) {
  requireNewsroom(actor);
  const milestones = await db().communityMilestone.findMany({
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      startsOn: true,
      endsOn: true,
      precision: true,
      archivedAt: true,
    },
  });
  return milestones.map(withDays);
}

export async function getMilestone(actor: Actor, id: string) {
  requireNewsroom(actor);
  const milestone = await db().communityMilestone.findUnique({ where: { id } });
  if (!milestone) throw notFound("Tappa");
  return withDays(milestone);
}

/** What is kept of a milestone at each save. */
export async function loadMilestoneDocument(
  _actor: Actor,
  id: string,
  tx: Tx,
): Promise<Present | null> {
  const milestone = await tx.communityMilestone.findUnique({
    where: { id },
    select: {
      title: true,
      description: true,
      startsOn: true,
      endsOn: true,
      precision: true,
      sourceNote: true,
      updatedAt: true,
    },
  });
  if (!milestone) return null;
  const { updatedAt, ...document } = withDays(milestone);
  return { document, savedAt: updatedAt };
}

function withDays<M extends { startsOn: Date; endsOn: Date | null }>(milestone: M) {
  return {
    ...milestone,
    startsOn: dayFromDatabase(milestone.startsOn),
    endsOn: milestone.endsOn && dayFromDatabase(milestone.endsOn),
  };
}

/** When something was last published: what every list of the portal says of itself. */
export async function findLastPublication(actor: Actor): Promise<Date | null> {
  // The first of an index each: a maximum over the visible would read them all.
  const last = { orderBy: { lastPublishedAt: "desc" }, select: { lastPublishedAt: true } } as const;
  const pages = await Promise.all([
    db().meeting.findFirst({ where: visibleMeetings(actor), ...last }),
    db().report.findFirst({
      where: { AND: [visibleReports(actor), { meeting: visibleMeetings(actor) }] },
      ...last,
    }),
    db().newsItem.findFirst({ where: visibleNews(actor), ...last }),
  ]);
  return latest(pages.map((page) => page?.lastPublishedAt));
}
