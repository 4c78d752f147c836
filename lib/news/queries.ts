import type { Actor } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import { isPublicNow } from "#lib/editorial/rules";
import { notFound } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";
import type { DraftState } from "#lib/generated/prisma/enums";
import { db, type Tx } from "#lib/infra/db";
import { visibleMeetings } from "#lib/meetings/policy";
import { meetingTag } from "#lib/meetings/tags";
import { canWriteNews, visibleNews } from "#lib/news/policy";
import { type NewsFilter, type NewsKind, type NewsState, newsFilterSchema } from "#lib/news/schema";
import { NEWS, newsTag } from "#lib/news/tags";
import { loadPictures } from "#lib/pictures/queries";
import { picturesOf } from "#lib/rich-text/rules";
import { richTextSchema } from "#lib/rich-text/schema";
import { zoneTag } from "#lib/territory/tags";
import { subtreeIds } from "#lib/themes/rules";
import { themeTag } from "#lib/themes/tags";

const listed = {
  slug: true,
  kind: true,
  title: true,
  lead: true,
  demonstration: true,
  firstPublishedAt: true,
  lastPublishedAt: true,
} satisfies Prisma.NewsItemSelect;

/** News, the last published first. */
export function listNews(
  actor: Actor,
  where: Prisma.NewsItemWhereInput,
  page: { skip: number; limit: number },
) {
  return db().newsItem.findMany({
    where: { AND: [visibleNews(actor), where] },
    orderBy: [{ firstPublishedAt: "desc" }, { id: "desc" }],
    skip: page.skip,
    take: page.limit,
    select: listed,
  });
}

export type NewsListItem = Awaited<ReturnType<typeof listNews>>[number];

export function countNews(actor: Actor, where: Prisma.NewsItemWhereInput): Promise<number> {
  return db().newsItem.count({ where: { AND: [visibleNews(actor), where] } });
}

export async function getNewsItem(actor: Actor, slug: string, tx: Tx = db()) {
  const item = await tx.newsItem.findFirst({
    where: { slug, ...visibleNews(actor) },
    select: {
      ...listed,
      body: true,
      coverId: true,
      coverAlt: true,
      sourceNote: true,
      sourceUrl: true,
      themes: {
        where: { thematicArea: { archivedAt: null } },
        select: { thematicArea: { select: { slug: true, name: true } } },
      },
      zones: { select: { zone: { select: { slug: true, name: true } } } },
      meetings: {
        where: { meeting: visibleMeetings(actor) },
        orderBy: { meeting: { day: "desc" } },
        select: {
          meeting: {
            select: {
              slug: true,
              title: true,
              kind: true,
              status: true,
              day: true,
              report: { select: { liveRevisionId: true, archivedAt: true, hiddenAt: true } },
            },
          },
        },
      },
    },
  });
  if (!item) throw notFound("Notizia");
  const { coverId, coverAlt, ...rest } = item;
  const body = richTextSchema.parse(item.body);
  const inText = picturesOf(body).map(({ fileId }) => fileId);
  const pictures = await loadPictures(actor, coverId ? [coverId, ...inText] : inText);
  const cover = coverId ? pictures.get(coverId) : undefined;
  return {
    ...rest,
    body,
    pictures,
    cover: cover ? { file: cover, alt: coverAlt ?? "" } : null,
    themes: item.themes.map((row) => row.thematicArea),
    zones: item.zones.map((row) => row.zone),
    meetings: item.meetings.map(({ meeting: { report, ...meeting } }) => ({
      ...meeting,
      hasReport: report !== null && isPublicNow(report),
      day: dayFromDatabase(meeting.day),
    })),
  };
}

export type NewsDetails = Awaited<ReturnType<typeof getNewsItem>>;

/** One page of all news as the newsroom handles them, the last touched first. */
export async function listWrittenNews(
  actor: Actor,
  filter: NewsFilter,
  page: { skip: number; limit: number },
): Promise<{ total: number; items: WrittenNews[] }> {
  if (!canWriteNews(actor)) throw notFound("Redazione");
  const { words, state } = newsFilterSchema.parse(filter);
  const parts = words.split(/\s+/).filter(Boolean);
  const named = parts.map((part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`);
  const rows = await db().$queryRaw<(WrittenNews & { total: number })[]>`
    SELECT item.*, (count(*) OVER ())::int AS "total" FROM (
      SELECT n."id", n."slug", n."kind", coalesce(r."document"->>'title', n."title") AS "title",
        n."draftState", n."scheduledFor", n."scheduledTimeZone", n."liveRevisionId" IS NOT NULL AS "isPublished",
        n."archivedAt", n."firstPublishedAt", n."demonstration",
        greatest(r."savedAt", n."lastPublishedAt", n."archivedAt") AS "touchedAt"
      FROM "NewsItem" n LEFT JOIN "Revision" r ON r."id" = n."draftRevisionId"
      WHERE ${IN_STATE[state]}
    ) item
    WHERE public.plain_name(item."title") LIKE ALL (
      SELECT public.plain_name(part) FROM unnest(${named}::text[]) part)
    ORDER BY item."touchedAt" DESC NULLS LAST, item."id" DESC
    LIMIT ${page.limit} OFFSET ${page.skip}`;
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ total: _total, ...item }) => item),
  };
}

/** Where everybody reads a news item once it is published. */
export async function getNewsAddress(actor: Actor, id: string): Promise<string> {
  const item = canWriteNews(actor)
    ? await db().newsItem.findUnique({ where: { id }, select: { slug: true } })
    : null;
  if (!item) throw notFound("Notizia");
  return `/notizie/${item.slug}`;
}

const IN_STATE: Record<NewsState, Prisma.Sql> = {
  all: Prisma.sql`n."archivedAt" IS NULL`,
  draft: Prisma.sql`n."draftState" = 'draft' AND n."archivedAt" IS NULL`,
  in_review: Prisma.sql`n."draftState" = 'in_review' AND n."archivedAt" IS NULL`,
  scheduled: Prisma.sql`n."draftState" = 'scheduled' AND n."archivedAt" IS NULL`,
  published: Prisma.sql`n."liveRevisionId" IS NOT NULL AND n."archivedAt" IS NULL`,
  archived: Prisma.sql`n."archivedAt" IS NOT NULL`,
};

export interface WrittenNews {
  id: string;
  slug: string;
  kind: NewsKind;
  /** As it is being written, where that is not yet public. */
  title: string;
  draftState: DraftState | null;
  scheduledFor: Date | null;
  scheduledTimeZone: string | null;
  isPublished: boolean;
  archivedAt: Date | null;
  firstPublishedAt: Date | null;
  demonstration: boolean;
  touchedAt: Date;
}

/** The tags of every page that shows this news item as its tables stand now. */
export async function listAffectedTags(
  _actor: Actor,
  newsItemId: string,
  tx: Tx = db(),
): Promise<string[]> {
  const item = await tx.newsItem.findUnique({
    where: { id: newsItemId },
    select: {
      slug: true,
      themes: { select: { thematicAreaId: true } },
      zones: { select: { zone: { select: { slug: true } } } },
      meetings: { select: { meeting: { select: { slug: true } } } },
    },
  });
  if (!item) return [];
  // A theme's page shows the news of those below it.
  const tree = await tx.thematicArea.findMany({
    select: { id: true, slug: true, parentId: true },
  });
  const shown = tree.filter(({ id }) =>
    subtreeIds(tree, id).some((below) => item.themes.some((row) => row.thematicAreaId === below)),
  );
  return [
    newsTag(item.slug),
    NEWS,
    ...shown.map((theme) => themeTag(theme.slug)),
    ...item.zones.map((row) => zoneTag(row.zone.slug)),
    ...item.meetings.map((row) => meetingTag(row.meeting.slug)),
  ];
}
