import type { Actor } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import { HELD } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { db } from "#lib/infra/db";
import { visibleMeetings } from "#lib/meetings/policy";
import { speaker } from "#lib/meetings/queries";

/** A talk as a chronological list shows it: what, when, where, who and in which role that day. */
const told = {
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
  meeting: {
    select: {
      slug: true,
      title: true,
      kind: true,
      day: true,
      demonstration: true,
      lastPublishedAt: true,
    },
  },
  speakers: speaker,
} satisfies Prisma.TalkSelect;

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
  return {
    total,
    talks: talks.map((talk) => ({
      ...talk,
      /** Its own where it is known, or the first of the meeting's. */
      day: dayFromDatabase(talk.day ?? talk.meeting.day),
      zones: talk.zones.map((row) => row.zone),
      themes: talk.themes.map((row) => row.thematicArea),
    })),
  };
}

export type ToldTalk = Awaited<ReturnType<typeof listTalks>>["talks"][number];

/** Everything a person said, newest first; beyond `limit` the archive takes over. */
export function listTalksOfPerson(actor: Actor, personId: string, limit: number) {
  return listTalks(actor, { speakers: { some: { personId } } }, limit);
}

/** What was said for an organisation. */
export function listTalksOfOrganisation(actor: Actor, organisationId: string, limit: number) {
  return listTalks(actor, { speakers: { some: { organisationId } } }, limit);
}

/** What was said about some themes: the theme of a meeting is not put in everybody's mouth. */
export function listTalksOnThemes(actor: Actor, themeIds: readonly string[], limit: number) {
  return listTalks(actor, { themes: { some: { thematicAreaId: { in: [...themeIds] } } } }, limit);
}

/** What was told by, or about, some zones: the zones of who speaks are among a talk's. */
export function listTalksOfZones(actor: Actor, zoneIds: readonly string[], limit: number) {
  return listTalks(actor, { zones: { some: { zoneId: { in: [...zoneIds] } } } }, limit);
}
