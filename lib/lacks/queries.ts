import type { Actor } from "#lib/actor";
import { dayFromDatabase, type IsoDay } from "#lib/clock";
import { draftedSql, requireNewsroom } from "#lib/editorial/policy";
import type { PageKind } from "#lib/editorial/schema";
import { Prisma } from "#lib/generated/prisma/client";
import { db } from "#lib/infra/db";
import { heldSql, publishedSql } from "#lib/visibility/policy";

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
      WHERE ${draftedSql(Prisma.sql`m`)} AND jsonb_array_length(lacking) > 0`,
    limit,
  );
}

/** The same expression stands in an index: of what is public it holds those that lack something. */
const IMAGES = Prisma.raw(
  `'$.** ? (@.type == "image" && !(@.attrs.decorative == true) && (!exists(@.attrs.alt) || @.attrs.alt == null || @.attrs.alt == ""))'`,
);

/** The cover of a news item, which is not public without its text. */
const COVER = Prisma.raw(`'$.cover ? (@.alt == "")'`);

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
      WHERE ${draftedSql(Prisma.sql`p`)} AND jsonb_path_exists(r."document", ${IMAGES})
      UNION ALL
      SELECT 'news_item', n."id", r."document"->>'title', NULL,
        ${images(drafted)} + jsonb_path_exists(r."document", ${COVER})::int
      FROM "NewsItem" n JOIN "Revision" r ON r."id" = n."draftRevisionId"
      WHERE ${draftedSql(Prisma.sql`n`)}
        AND (jsonb_path_exists(r."document", ${IMAGES}) OR jsonb_path_exists(r."document", ${COVER}))`,
    limit,
  );
}

/** Reports without any material of their meeting, drafts and public ones, the latest meeting first. */
export function listReportsWithoutMaterials(actor: Actor, limit: number) {
  return listLacks(
    actor,
    Prisma.sql`
      SELECT 'report' AS "kind", report."id", meeting."title", meeting."day", 1 AS "count",
        meeting."id" AS "meetingId"
      FROM "Report" report JOIN "Meeting" meeting ON meeting."id" = report."meetingId"
      WHERE ((${publishedSql("report")} AND ${publishedSql("meeting")})
          OR (${draftedSql(Prisma.sql`report`)} AND meeting."archivedAt" IS NULL))
        AND NOT EXISTS (
        SELECT 1 FROM "MaterialPlacement" placed JOIN "Material" x ON x."id" = placed."materialId"
        WHERE placed."meetingId" = meeting."id" AND placed."shown" AND x."archivedAt" IS NULL)`,
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

/** Meetings whose days are over and of which nobody said what became of them, the latest first. */
export function listMeetingsWithoutOutcome(actor: Actor, limit: number, today: IsoDay) {
  return listLacks(
    actor,
    Prisma.sql`
      SELECT 'meeting' AS "kind", meeting."id", meeting."title", meeting."day", 1 AS "count"
      FROM "Meeting" meeting
      WHERE ${publishedSql("meeting")} AND meeting."draftState" IS NULL
        AND meeting."status" = 'planned' AND coalesce(meeting."lastDay", meeting."day") < ${today}::date
      UNION ALL
      SELECT 'meeting', m."id", r."document"->>'title', m."day", 1
      FROM "Meeting" m JOIN "Revision" r ON r."id" = m."draftRevisionId"
      WHERE ${draftedSql(Prisma.sql`m`)} AND r."document"->>'status' = 'planned'
        AND coalesce(r."document"->>'lastDay', r."document"->>'day') < ${today}`,
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
