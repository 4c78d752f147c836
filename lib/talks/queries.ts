import type { Actor } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import type { Prisma } from "#lib/generated/prisma/client";
import { db } from "#lib/infra/db";
import { visibleMeetings } from "#lib/meetings/policy";
import { speaker } from "#lib/published-meetings/queries";
import { HELD } from "#lib/visibility/policy";

/** A talk as a list under its meeting shows it: what, when, who and in which role that day. */
const toldInMeeting = {
  id: true,
  kind: true,
  title: true,
  abstract: true,
  day: true,
  position: true,
  themes: {
    where: { thematicArea: { archivedAt: null } },
    orderBy: { thematicArea: { position: "asc" } },
    select: { thematicArea: { select: { slug: true, name: true } } },
  },
  zones: {
    orderBy: { zone: { position: "asc" } },
    select: { zone: { select: { slug: true, name: true } } },
  },
  speakers: speaker,
} satisfies Prisma.TalkSelect;

const itsMeeting = {
  slug: true,
  title: true,
  kind: true,
  day: true,
  demonstration: true,
  lastPublishedAt: true,
} satisfies Prisma.MeetingSelect;

const told = { ...toldInMeeting, meeting: { select: itsMeeting } } satisfies Prisma.TalkSelect;

type ToldRow = Prisma.TalkGetPayload<{ select: typeof told }>;

const newestFirst = [
  { meeting: { day: "desc" } },
  { meetingId: "desc" },
  { position: "asc" },
] satisfies Prisma.TalkOrderByWithRelationInput[];

async function listTalks(actor: Actor, where: Prisma.TalkWhereInput, limit: number) {
  const visible = {
    AND: [{ meeting: { AND: [visibleMeetings(actor), HELD] } }, where],
  } satisfies Prisma.TalkWhereInput;
  const [talks, total] = await Promise.all([
    db().talk.findMany({ where: visible, orderBy: newestFirst, take: limit, select: told }),
    db().talk.count({ where: visible }),
  ]);
  return { total, talks: talks.map(toTold) };
}

function toTold(talk: ToldRow) {
  return {
    ...talk,
    /** Its own where it is known, or the first of the meeting's. */
    day: dayFromDatabase(talk.day ?? talk.meeting.day),
    zones: talk.zones.map((row) => row.zone),
    themes: talk.themes.map((row) => row.thematicArea),
  };
}

export type ToldTalk = ReturnType<typeof toTold>;

/** Everything a person said, newest first; beyond `limit` the archive takes over. */
export function listTalksOfPerson(actor: Actor, personId: string, limit: number) {
  return listTalks(actor, { speakers: { some: { personId } } }, limit);
}

/** What was said for an organisation. */
export function listTalksOfOrganisation(actor: Actor, organisationId: string, limit: number) {
  return listTalks(actor, { speakers: { some: { organisationId } } }, limit);
}

/**
 * The meetings on a theme, newest first, each with what was said there about it: the talks on the
 * theme or one below it, and those without a theme of their own, which have that of their meeting;
 * greetings, discussions and closings are on a theme only where they are given it.
 * As many as the archive finds; one at which nothing was said (yet) comes without talks.
 */
export async function listMeetingsOnTheme(
  actor: Actor,
  theme: { slug: string; subtreeIds: readonly string[] },
  limit: number,
) {
  const onTheme = {
    AND: [visibleMeetings(actor), { facets: { some: { facet: "theme", value: theme.slug } } }],
  } satisfies Prisma.MeetingWhereInput;
  const said = {
    OR: [
      { themes: { some: { thematicAreaId: { in: [...theme.subtreeIds] } } } },
      { themes: { none: {} }, kind: { notIn: ["opening", "discussion", "closing"] } },
    ],
  } satisfies Prisma.TalkWhereInput;
  const [meetings, total, talkTotal] = await Promise.all([
    db().meeting.findMany({
      where: onTheme,
      orderBy: [{ day: "desc" }, { id: "desc" }],
      take: limit,
      select: {
        ...itsMeeting,
        summary: true,
        mode: true,
        status: true,
        talks: {
          where: { AND: [{ meeting: HELD }, said] },
          orderBy: { position: "asc" },
          select: toldInMeeting,
        },
      },
    }),
    db().meeting.count({ where: onTheme }),
    db().talk.count({ where: { AND: [{ meeting: { AND: [onTheme, HELD] } }, said] } }),
  ]);
  return {
    total,
    talkTotal,
    meetings: meetings.map(({ talks, ...meeting }) => ({
      ...meeting,
      day: dayFromDatabase(meeting.day),
      talks: talks.map((talk) => toTold({ ...talk, meeting })),
    })),
  };
}

export type MeetingsOnTheme = Awaited<ReturnType<typeof listMeetingsOnTheme>>;

/** What was told by, or about, some zones: the zones of who speaks are among a talk's. */
export function listTalksOfZones(actor: Actor, zoneIds: readonly string[], limit: number) {
  return listTalks(actor, { zones: { some: { zoneId: { in: [...zoneIds] } } } }, limit);
}
