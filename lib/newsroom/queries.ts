import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { plainWords } from "#lib/directory/rules";
import { accountOf } from "#lib/editorial/commands";
import { draftedSql, requireNewsroom } from "#lib/editorial/policy";
import type { PageKind } from "#lib/editorial/schema";
import { Prisma } from "#lib/generated/prisma/client";
import type { DraftState, NoteKind } from "#lib/generated/prisma/enums";
import { db } from "#lib/infra/db";
import { listGivenUp } from "#lib/infra/given-up-jobs";
import type { NewsKind } from "#lib/news/schema";
import { MAIL_WORDS } from "#lib/newsroom/messages";
import { type PageFilter, type PageListInput, pageListSchema } from "#lib/newsroom/schema";

/** A draft on somebody's desk. */
interface DraftRow {
  kind: PageKind;
  id: string;
  /** Of a report, that of its meeting. */
  title: string;
  draftState: DraftState;
  isPublished: boolean;
  savedAt: Date;
  authorId: string | null;
  stateAt: Date;
  stateById: string | null;
  scheduledFor: Date | null;
  scheduledTimeZone: string | null;
  /** What was said of it last, since it is in this state: why it came back to whoever writes it. */
  lastNote: NoteKind | null;
}

/** Some of a list, and how long it is. */
export interface Few<T> {
  total: number;
  items: T[];
}

/** What I was doing: the drafts that I saved last, but for those that come out by themselves. */
export function listMyDrafts(actor: Actor, limit: number) {
  const mine = Prisma.sql`draft."authorId" = ${accountOf(actor)}::uuid
    AND draft."draftState" <> 'scheduled'`;
  return listDrafts(actor, mine, SAVED_LAST, limit);
}

/** What somebody has to read: what others ask for first, the longest waiting on top. */
export function listWaitingForReview(actor: Actor, limit: number) {
  const asked = Prisma.sql`draft."draftState" = 'in_review'`;
  const isMine = Prisma.sql`(draft."stateById" IS NOT DISTINCT FROM ${accountOf(actor)}::uuid)`;
  return listDrafts(actor, asked, Prisma.sql`${isMine}, draft."stateAt"`, limit);
}

/** What will come out, the next first. */
export function listScheduled(actor: Actor, limit: number) {
  const scheduled = Prisma.sql`draft."draftState" = 'scheduled'`;
  return listDrafts(actor, scheduled, Prisma.sql`draft."scheduledFor"`, limit);
}

/** Every draft of the newsroom, the last saved first. */
export function listAllDrafts(actor: Actor, limit: number) {
  return listDrafts(actor, Prisma.sql`true`, SAVED_LAST, limit);
}

const SAVED_LAST = Prisma.sql`draft."savedAt" DESC`;

const draftColumns = (page: Prisma.Sql, subject: Prisma.Sql) => Prisma.sql`
  ${page}."id", ${page}."draftState", ${page}."liveRevisionId" IS NOT NULL AS "isPublished",
  r."savedAt", r."authorId", ${page}."draftStateAt" AS "stateAt", ${page}."draftStateById" AS "stateById",
  ${page}."scheduledFor", ${page}."scheduledTimeZone", (
    SELECT note."kind" FROM "EditorialNote" note
    WHERE note.${subject} = ${page}."id" AND note."kind" <> 'note'
      -- A note has the time at which its transaction began, a little before the state's.
      AND note."createdAt" >= ${page}."draftStateAt" - interval '1 minute'
    ORDER BY note."createdAt" DESC, note."id" DESC LIMIT 1) AS "lastNote"`;

const [M, R, N] = [Prisma.sql`m`, Prisma.sql`p`, Prisma.sql`n`];

/** Of the three kinds of pages together, in one statement; an index holds the few with a draft. */
async function listDrafts(
  actor: Actor,
  where: Prisma.Sql,
  order: Prisma.Sql,
  limit: number,
): Promise<Few<Omit<DraftRow, "authorId" | "stateById"> & Hands>> {
  requireNewsroom(actor);
  const rows = await db().$queryRaw<(DraftRow & { total: number })[]>`
    SELECT draft.*, (count(*) OVER ())::int AS "total"
    FROM (
      SELECT 'meeting' AS "kind", r."document"->>'title' AS "title", ${draftColumns(M, Prisma.sql`"meetingId"`)}
      FROM "Meeting" m JOIN "Revision" r ON r."id" = m."draftRevisionId" WHERE ${draftedSql(M)}
      UNION ALL
      SELECT 'report', m."title", ${draftColumns(R, Prisma.sql`"reportId"`)}
      FROM "Report" p JOIN "Revision" r ON r."id" = p."draftRevisionId"
        JOIN "Meeting" m ON m."id" = p."meetingId" WHERE ${draftedSql(R)}
      UNION ALL
      SELECT 'news_item', r."document"->>'title', ${draftColumns(N, Prisma.sql`"newsItemId"`)}
      FROM "NewsItem" n JOIN "Revision" r ON r."id" = n."draftRevisionId" WHERE ${draftedSql(N)}
    ) draft
    WHERE ${where} ORDER BY ${order}, draft."id" LIMIT ${limit}`;
  return withHands(actor, rows);
}

interface Hands {
  authorName: string | null;
  /** Who asked for the review, or chose the time. */
  stateByName: string | null;
  isMine: boolean;
  isAskedByMe: boolean;
}

export type DraftListItem = Awaited<ReturnType<typeof listMyDrafts>>["items"][number];

interface PageRow {
  id: string;
  /** As the draft has it, where there is one. */
  title: string;
  draftState: DraftState | null;
  scheduledFor: Date | null;
  scheduledTimeZone: string | null;
  isPublished: boolean;
  archivedAt: Date | null;
  authorId: string | null;
  stateById: string | null;
}

interface MeetingColumns {
  /** May be half written in a draft. */
  day: string;
  /** Of one to come nothing is to be reported yet. */
  isHeld: boolean;
  reportId: string | null;
  reportState: DraftState | null;
  isReportPublished: boolean;
}

/** Every meeting as the newsroom handles it, the latest day first. */
export function listMeetingPages(actor: Actor, asked: PageListInput) {
  return listPages<MeetingColumns>(actor, asked, {
    columns: Prisma.sql`
      coalesce(r."document"->>'day', page."day"::text) AS "day",
      coalesce(r."document"->>'status', page."status"::text) = 'held' AS "isHeld",
      p."id" AS "reportId", p."draftState" AS "reportState",
      coalesce(p."liveRevisionId" IS NOT NULL AND p."archivedAt" IS NULL, false) AS "isReportPublished"`,
    from: Prisma.sql`"Meeting" page LEFT JOIN "Report" p ON p."meetingId" = page."id"`,
    order: Prisma.sql`page."day" DESC`,
  });
}

export type MeetingPageItem = Awaited<ReturnType<typeof listMeetingPages>>["items"][number];

interface NewsColumns {
  kind: NewsKind;
  touchedAt: Date;
}

/** All news as they are written, the last touched first. */
export function listNewsPages(actor: Actor, asked: PageListInput) {
  return listPages<NewsColumns>(actor, asked, {
    columns: Prisma.sql`page."kind",
      greatest(r."savedAt", page."lastPublishedAt", page."archivedAt") AS "touchedAt"`,
    from: Prisma.sql`"NewsItem" page`,
    order: Prisma.sql`"touchedAt" DESC NULLS LAST`,
  });
}

export type NewsPageItem = Awaited<ReturnType<typeof listNewsPages>>["items"][number];

/** Pages of one kind, those of one table and its own columns. */
async function listPages<Columns>(
  actor: Actor,
  asked: PageListInput,
  own: { columns: Prisma.Sql; from: Prisma.Sql; order: Prisma.Sql },
) {
  requireNewsroom(actor);
  const { words, filter, skip, limit } = pageListSchema.parse(asked);
  const parts = plainWords(words).map((word) => `%${word}%`);
  const title = Prisma.sql`coalesce(r."document"->>'title', page."title")`;
  const isFound =
    parts.length > 0
      ? Prisma.sql`public.plain_name(${title}) LIKE ALL (${parts})`
      : Prisma.sql`true`;
  const rows = await db().$queryRaw<(PageRow & Columns & { total: number })[]>`
    SELECT page."id", ${title} AS "title", page."draftState", page."archivedAt",
      page."scheduledFor", page."scheduledTimeZone", r."authorId", page."draftStateById" AS "stateById",
      page."liveRevisionId" IS NOT NULL AS "isPublished", ${own.columns},
      (count(*) OVER ())::int AS "total"
    FROM ${own.from} LEFT JOIN "Revision" r ON r."id" = page."draftRevisionId"
    WHERE ${inState(filter)} AND ${isFound}
    ORDER BY ${own.order}, page."id" DESC LIMIT ${limit} OFFSET ${skip}`;
  return withHands(actor, rows);
}

function inState(filter: PageFilter | null): Prisma.Sql {
  if (filter === "archived") return Prisma.sql`page."archivedAt" IS NOT NULL`;
  const here = Prisma.sql`page."archivedAt" IS NULL`;
  if (filter === null) return here;
  if (filter === "published") return Prisma.sql`${here} AND page."liveRevisionId" IS NOT NULL`;
  return Prisma.sql`${here} AND page."draftState" = ${filter}::"DraftState"`;
}

/** Rows with the names of those whose hands they went through, and how many there are in all. */
async function withHands<
  Row extends { total: number; authorId: string | null; stateById: string | null },
>(actor: Actor, rows: readonly Row[]) {
  const names = await loadAccountNames(
    actor,
    rows.flatMap(({ authorId, stateById }) => [authorId, stateById]),
  );
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _total, authorId, stateById, ...row }) => ({
      ...row,
      authorName: (authorId && names.get(authorId)) || null,
      stateByName: (stateById && names.get(stateById)) || null,
      isMine: authorId !== null && authorId === accountOf(actor),
      isAskedByMe: stateById !== null && stateById === accountOf(actor),
    })),
  };
}

/** The mails that no server took, by kind and without whom they were for. */
export async function listUnsentMails(actor: Actor) {
  requireNewsroom(actor);
  const names = Object.keys(MAIL_WORDS);
  const unsent = await listGivenUp(names);
  return unsent.sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
}

export type UnsentMails = Awaited<ReturnType<typeof listUnsentMails>>;
