import type { Actor } from "#lib/actor";
import { dayFromDatabase } from "#lib/clock";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { visibleMeetings } from "#lib/meetings/policy";
import { meetingTag } from "#lib/meetings/tags";
import { canWriteNews, visibleNews } from "#lib/news/policy";
import { NEWS, newsTag } from "#lib/news/tags";
import { loadPictures } from "#lib/pictures/queries";
import { picturesOf } from "#lib/rich-text/rules";
import { richTextSchema } from "#lib/rich-text/schema";
import { zoneTag } from "#lib/territory/tags";
import { subtreeIds } from "#lib/themes/rules";
import { themeTag } from "#lib/themes/tags";
import { isPublicNow } from "#lib/visibility/rules";

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
  const pictures = await loadPictures(actor, coverId ? [coverId, ...inText] : inText, tx);
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

/** Where everybody reads a news item once it is published. */
export async function getNewsAddress(actor: Actor, id: string): Promise<string> {
  const item = canWriteNews(actor)
    ? await db().newsItem.findUnique({ where: { id }, select: { slug: true } })
    : null;
  if (!item) throw notFound("Notizia");
  return `/notizie/${item.slug}`;
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
