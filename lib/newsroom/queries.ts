import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { dayFromDatabase } from "#lib/clock";
import { accountOf } from "#lib/editorial/commands";
import { canPublish } from "#lib/editorial/policy";
import type { PageKind } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
import type { DraftState, NoteKind } from "#lib/generated/prisma/enums";
import { db } from "#lib/infra/db";
import { heldSql, publishedSql } from "#lib/visibility/policy";

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

/** What I was doing: the drafts that I saved last, whatever their state. */
export function listMyDrafts(actor: Actor, limit: number) {
  const mine = Prisma.sql`draft."authorId" = ${accountOf(actor)}::uuid`;
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

const isDraft = (page: Prisma.Sql) =>
  Prisma.sql`${page}."draftState" IS NOT NULL AND ${page}."archivedAt" IS NULL`;

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
      FROM "Meeting" m JOIN "Revision" r ON r."id" = m."draftRevisionId" WHERE ${isDraft(M)}
      UNION ALL
      SELECT 'report', m."title", ${draftColumns(R, Prisma.sql`"reportId"`)}
      FROM "Report" p JOIN "Revision" r ON r."id" = p."draftRevisionId"
        JOIN "Meeting" m ON m."id" = p."meetingId" WHERE ${isDraft(R)}
      UNION ALL
      SELECT 'news_item', r."document"->>'title', ${draftColumns(N, Prisma.sql`"newsItemId"`)}
      FROM "NewsItem" n JOIN "Revision" r ON r."id" = n."draftRevisionId" WHERE ${isDraft(N)}
    ) draft
    WHERE ${where} ORDER BY ${order}, draft."id" LIMIT ${limit}`;
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

interface Hands {
  authorName: string | null;
  /** Who asked for the review, or chose the time. */
  stateByName: string | null;
  isMine: boolean;
  isAskedByMe: boolean;
}

export type DraftListItem = Awaited<ReturnType<typeof listMyDrafts>>["items"][number];

interface LackRow {
  kind: PageKind;
  id: string;
  title: string;
  day: Date | null;
  /** How many of its talks, or images. */
  count: number;
  /** The meeting of a report, where its materials are kept. */
  meetingId?: string;
}

/** Talks that nobody is said to have given, of drafts and of what is public; discussions have none. */
export function listTalksWithoutSpeaker(actor: Actor, limit: number) {
  return listLacks(
    actor,
    Prisma.sql`
      SELECT 'meeting' AS "kind", meeting."id", meeting."title", meeting."day", count(*)::int AS "count"
      FROM "Talk" t JOIN "Meeting" meeting ON meeting."id" = t."meetingId"
      WHERE ${publishedSql("meeting")} AND meeting."draftState" IS NULL AND t."kind" <> 'discussion'
        AND NOT EXISTS (SELECT 1 FROM "Speaker" s WHERE s."talkId" = t."id")
      GROUP BY meeting."id"
      UNION ALL
      SELECT 'meeting', m."id", r."document"->>'title', m."day", jsonb_array_length(lacking)
      FROM "Meeting" m JOIN "Revision" r ON r."id" = m."draftRevisionId",
        jsonb_path_query_array(r."document",
          '$.talks[*] ? (@.kind != "discussion" && @.speakers.size() == 0)') AS lacking
      WHERE ${isDraft(M)} AND jsonb_array_length(lacking) > 0`,
    limit,
  );
}

/** The same expression stands in an index: of what is public it holds those that lack something. */
const IMAGES = Prisma.raw(
  `'$.** ? (@.type == "image" && !(@.attrs.decorative == true) && (!exists(@.attrs.alt) || @.attrs.alt == null || @.attrs.alt == ""))'`,
);

/** Pictures that who does not see them learns nothing of, and that are not there for ornament. */
export function listImagesWithoutText(actor: Actor, limit: number) {
  const images = (json: Prisma.Sql) =>
    Prisma.sql`jsonb_array_length(jsonb_path_query_array(${json}, ${IMAGES}))`;
  const drafted = Prisma.sql`r."document"`;
  return listLacks(
    actor,
    Prisma.sql`
      SELECT 'report' AS "kind", p."id", m."title", m."day", ${images(Prisma.sql`p."body"`)} AS "count"
      FROM "Report" p JOIN "Meeting" m ON m."id" = p."meetingId"
      WHERE jsonb_path_exists(p."body", ${IMAGES})
        AND p."liveRevisionId" IS NOT NULL AND p."archivedAt" IS NULL AND p."draftState" IS NULL
      UNION ALL
      SELECT 'news_item', n."id", n."title", NULL, ${images(Prisma.sql`n."body"`)}
      FROM "NewsItem" n
      WHERE jsonb_path_exists(n."body", ${IMAGES})
        AND n."liveRevisionId" IS NOT NULL AND n."archivedAt" IS NULL AND n."draftState" IS NULL
      UNION ALL
      SELECT 'report', p."id", m."title", m."day", ${images(drafted)}
      FROM "Report" p JOIN "Revision" r ON r."id" = p."draftRevisionId"
        JOIN "Meeting" m ON m."id" = p."meetingId"
      WHERE ${isDraft(R)} AND jsonb_path_exists(r."document", ${IMAGES})
      UNION ALL
      SELECT 'news_item', n."id", r."document"->>'title', NULL, ${images(drafted)}
      FROM "NewsItem" n JOIN "Revision" r ON r."id" = n."draftRevisionId"
      WHERE ${isDraft(N)} AND jsonb_path_exists(r."document", ${IMAGES})`,
    limit,
  );
}

/** Reports that are public without any material of their meeting, the latest meeting first. */
export function listReportsWithoutMaterials(actor: Actor, limit: number) {
  return listLacks(
    actor,
    Prisma.sql`
      SELECT 'report' AS "kind", report."id", meeting."title", meeting."day", 1 AS "count",
        meeting."id" AS "meetingId"
      FROM "Report" report JOIN "Meeting" meeting ON meeting."id" = report."meetingId"
      WHERE ${publishedSql("report")} AND ${publishedSql("meeting")} AND NOT EXISTS (
        SELECT 1 FROM "MaterialPlacement" placed JOIN "Material" x ON x."id" = placed."materialId"
        WHERE placed."meetingId" = meeting."id" AND x."archivedAt" IS NULL)`,
    limit,
  );
}

/** Meetings that were held and of which nothing is told yet, the latest first. */
export function listMeetingsWithoutReport(actor: Actor, limit: number) {
  return listLacks(
    actor,
    Prisma.sql`
      SELECT 'meeting' AS "kind", meeting."id", meeting."title", meeting."day", 1 AS "count"
      FROM "Meeting" meeting
      WHERE ${heldSql()} AND NOT EXISTS (
        SELECT 1 FROM "Report" report
        WHERE report."meetingId" = meeting."id" AND ${publishedSql("report")})`,
    limit,
  );
}

async function listLacks(actor: Actor, rows: Prisma.Sql, limit: number) {
  requireNewsroom(actor);
  const found = await db().$queryRaw<(LackRow & { total: number })[]>`
    SELECT lack.*, (count(*) OVER ())::int AS "total" FROM (${rows}) lack
    ORDER BY lack."day" DESC NULLS FIRST, lack."id" LIMIT ${limit}`;
  return {
    total: found[0]?.total ?? 0,
    items: found.map(({ total: _total, day, ...row }) => ({
      ...row,
      day: day && dayFromDatabase(day),
    })),
  };
}

export type LackListItem = Awaited<ReturnType<typeof listLacks>>["items"][number];

function requireNewsroom(actor: Actor): void {
  if (!canPublish(actor)) throw notFound("Redazione");
}
