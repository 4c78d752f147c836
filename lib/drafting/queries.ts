import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { dayFromDatabase, type IsoDay } from "#lib/clock";
import { listRolesOn } from "#lib/directory/queries";
import { plainWords } from "#lib/directory/rules";
import type { MeetingFilter } from "#lib/drafting/schema";
import { canPublish } from "#lib/editorial/policy";
import { getDraft } from "#lib/editorial/queries";
import { notFound } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
import type { DraftState } from "#lib/generated/prisma/enums";
import { db } from "#lib/infra/db";
import { meetingDraftSchema } from "#lib/meetings/schema";
import type { KnownNames } from "#lib/programmes/schema";
import { nestTree } from "#lib/themes/rules";

interface MeetingRow {
  id: string;
  /** As the draft has it, where there is one; so is the day, which may be half written. */
  title: string;
  day: string;
  draftState: DraftState | null;
  isPublished: boolean;
  /** Of one to come nothing is to be reported yet. */
  isHeld: boolean;
  archivedAt: Date | null;
  authorId: string | null;
  stateById: string | null;
  reportId: string | null;
  reportState: DraftState | null;
  isReportPublished: boolean;
}

/** Every meeting as the newsroom handles it, the latest day first. */
export async function listMeetingPages(
  actor: Actor,
  page: { words: string; filter: MeetingFilter | null; skip: number; limit: number },
) {
  requireNewsroom(actor);
  const parts = plainWords(page.words).map((word) => `%${word}%`);
  const named = Prisma.sql`public.plain_name(coalesce(r."document"->>'title', m."title"))`;
  const found = parts.length > 0 ? Prisma.sql`${named} LIKE ALL (${parts})` : Prisma.sql`true`;
  const rows = await db().$queryRaw<(MeetingRow & { total: number })[]>`
    SELECT m."id", coalesce(r."document"->>'title', m."title") AS "title",
      coalesce(r."document"->>'day', m."day"::text) AS "day", m."draftState", m."archivedAt",
      m."liveRevisionId" IS NOT NULL AS "isPublished", r."authorId",
      coalesce(r."document"->>'status', m."status"::text) = 'held' AS "isHeld",
      m."draftStateById" AS "stateById", p."id" AS "reportId", p."draftState" AS "reportState",
      coalesce(p."liveRevisionId" IS NOT NULL AND p."archivedAt" IS NULL, false) AS "isReportPublished",
      (count(*) OVER ())::int AS "total"
    FROM "Meeting" m
      LEFT JOIN "Revision" r ON r."id" = m."draftRevisionId"
      LEFT JOIN "Report" p ON p."meetingId" = m."id"
    WHERE ${found} AND ${inState(page.filter)}
    ORDER BY m."day" DESC, m."id" DESC LIMIT ${page.limit} OFFSET ${page.skip}`;
  const names = await loadAccountNames(
    actor,
    rows.flatMap(({ authorId, stateById }) => [authorId, stateById]),
  );
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _total, authorId, stateById, ...row }) => ({
      ...row,
      authorName: (authorId && names.get(authorId)) || null,
      draftStateBy: (stateById && names.get(stateById)) || null,
    })),
  };
}

export type MeetingPageItem = Awaited<ReturnType<typeof listMeetingPages>>["items"][number];

function inState(filter: MeetingFilter | null): Prisma.Sql {
  if (filter === "archived") return Prisma.sql`m."archivedAt" IS NOT NULL`;
  const here = Prisma.sql`m."archivedAt" IS NULL`;
  if (filter === null) return here;
  if (filter === "published") return Prisma.sql`${here} AND m."liveRevisionId" IS NOT NULL`;
  return Prisma.sql`${here} AND m."draftState" = ${filter}::"DraftState"`;
}

/** A meeting as its editor opens it: the draft, whom it names, and how its report stands. */
export async function getMeetingDraft(actor: Actor, id: string) {
  const { document, ...draft } = await getDraft(actor, { kind: "meeting", id });
  const meeting = meetingDraftSchema.parse(document);
  const personIds = meeting.talks.flatMap((talk) => talk.speakers.flatMap((s) => s.personId ?? []));
  const [people, row] = await Promise.all([
    db().person.findMany({
      where: { id: { in: personIds } },
      select: { id: true, givenName: true, familyName: true },
    }),
    db().meeting.findUniqueOrThrow({
      where: { id },
      select: {
        slug: true,
        report: { select: { id: true, draftState: true, liveRevisionId: true, archivedAt: true } },
      },
    }),
  ]);
  return {
    draft,
    meeting,
    slug: row.slug,
    report: row.report,
    /** Of those whom it names, by id. */
    names: Object.fromEntries(
      people.map((person) => [person.id, `${person.givenName} ${person.familyName}`]),
    ),
  };
}

export type MeetingDraftDetails = Awaited<ReturnType<typeof getMeetingDraft>>;

/** What the fields of a meeting are chosen from. */
export async function listMeetingChoices(actor: Actor) {
  requireNewsroom(actor);
  const named = { where: { archivedAt: null }, orderBy: { title: "asc" } } as const;
  const titled = { id: true, title: true } as const;
  const [zones, themes, series, labs] = await Promise.all([
    db().zone.findMany({
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: {
        id: true,
        slug: true,
        name: true,
        tileRow: true,
        tileColumn: true,
        validFrom: true,
        validTo: true,
      },
    }),
    db().thematicArea.findMany({
      where: { archivedAt: null },
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true, parentId: true },
    }),
    db().meetingSeries.findMany({ ...named, select: titled }),
    db().lab.findMany({ ...named, select: titled }),
  ]);
  return {
    zones: zones.map(({ tileRow, tileColumn, validFrom, validTo, ...zone }) => ({
      ...zone,
      row: tileRow,
      column: tileColumn,
      validFrom: dayFromDatabase(validFrom),
      validTo: validTo && dayFromDatabase(validTo),
    })),
    themes: nestTree(themes),
    series: series.map(({ id, title }) => ({ value: id, label: title })),
    labs: labs.map(({ id, title }) => ({ value: id, label: title })),
  };
}

export type MeetingChoices = Awaited<ReturnType<typeof listMeetingChoices>>;

/** Everybody that a pasted programme may name. */
export async function listKnownNames(actor: Actor): Promise<KnownNames> {
  requireNewsroom(actor);
  const [people, organisations] = await Promise.all([
    db().person.findMany({
      where: { archivedAt: null },
      select: { id: true, givenName: true, familyName: true },
    }),
    db().organisation.findMany({
      where: { archivedAt: null },
      select: { id: true, name: true, acronym: true, aliases: { select: { name: true } } },
    }),
  ]);
  return {
    people,
    organisations: organisations.map(({ aliases, ...organisation }) => ({
      ...organisation,
      aliases: aliases.map(({ name }) => name),
    })),
  };
}

/** Some people with the roles they hold on a day, and some organisations, for a form to fill in. */
export async function listNamed(
  actor: Actor,
  ids: { personIds: readonly string[]; organisationIds: readonly string[] },
  day: IsoDay,
) {
  requireNewsroom(actor);
  const [people, organisations, roles] = await Promise.all([
    db().person.findMany({
      where: { id: { in: [...ids.personIds] } },
      select: { id: true, givenName: true, familyName: true },
    }),
    db().organisation.findMany({
      where: { id: { in: [...ids.organisationIds] } },
      select: { id: true, name: true, zoneId: true },
    }),
    listRolesOn(actor, ids.personIds, day),
  ]);
  return {
    people: people.map(({ id, givenName, familyName }) => ({
      id,
      name: `${givenName} ${familyName}`,
      roles: roles.get(id) ?? [],
    })),
    organisations,
  };
}

function requireNewsroom(actor: Actor): void {
  if (!canPublish(actor)) throw notFound("Redazione");
}
