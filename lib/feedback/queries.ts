import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { notFound } from "#lib/errors";
import { FIXED_PAGE_TITLES } from "#lib/feedback/messages";
import {
  canAnswerFeedback,
  visibleAccessibilityReports,
  visibleRatings,
} from "#lib/feedback/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { visibleLabs } from "#lib/labs/policy";
import { visibleMeetings } from "#lib/meetings/policy";
import { visibleNews } from "#lib/news/policy";
import { visibleOrganisations } from "#lib/organisations/policy";
import { visiblePeople } from "#lib/people/policy";
import { visibleSeries } from "#lib/series/policy";
import { visibleThemes } from "#lib/themes/policy";

const listed = {
  id: true,
  number: true,
  page: true,
  text: true,
  outcome: true,
  createdAt: true,
  closedAt: true,
  erasedAt: true,
} satisfies Prisma.AccessibilityReportSelect;

/** Open ones by deadline, the oldest first; closed ones as they were closed, the last first. */
export function listAccessibilityReports(
  actor: Actor,
  { open, skip = 0, limit }: { open: boolean; skip?: number; limit: number },
) {
  return db().accessibilityReport.findMany({
    where: {
      AND: [visibleAccessibilityReports(actor), { closedAt: open ? null : { not: null } }],
    },
    orderBy: open
      ? [{ createdAt: "asc" }, { number: "asc" }]
      : [{ closedAt: "desc" }, { number: "desc" }],
    skip,
    take: limit,
    select: listed,
  });
}

export type AccessibilityReportItem = Awaited<ReturnType<typeof listAccessibilityReports>>[number];

export function countAccessibilityReports(actor: Actor, { open }: { open: boolean }) {
  return db().accessibilityReport.count({
    where: {
      AND: [visibleAccessibilityReports(actor), { closedAt: open ? null : { not: null } }],
    },
  });
}

export async function getAccessibilityReport(actor: Actor, id: string, tx: Tx = db()) {
  const report = await tx.accessibilityReport.findFirst({
    where: { AND: [visibleAccessibilityReports(actor), { id }] },
    select: {
      ...listed,
      name: true,
      email: true,
      answer: true,
      version: true,
      closedById: true,
    },
  });
  if (!report) throw notFound("Segnalazione");
  const { closedById, ...rest } = report;
  const names = await loadAccountNames(actor, [closedById], tx);
  return { ...rest, closedBy: (closedById && names.get(closedById)) || null };
}

export type AccessibilityReportDetails = Awaited<ReturnType<typeof getAccessibilityReport>>;

/** How the public page at each path is called; what is not public, or has no name, is left out. */
export async function loadPageTitles(
  actor: Actor,
  paths: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const bySection = new Map<string, string[]>();
  for (const path of new Set(paths.filter((path) => path !== null))) {
    const fixed = FIXED_PAGE_TITLES[path];
    if (fixed) titles.set(path, fixed);
    const [, section = "", slug, more] = path.split("/");
    if (slug && more === undefined) {
      bySection.set(section, [...(bySection.get(section) ?? []), slug]);
    }
  }
  await Promise.all(
    [...bySection].map(async ([section, slugs]) => {
      const among = { slug: { in: slugs } };
      for (const { slug, title } of (await TITLED[section]?.(actor, among)) ?? []) {
        titles.set(`/${section}/${slug}`, title);
      }
    }),
  );
  return titles;
}

type Titled = (
  actor: Actor,
  among: { slug: { in: string[] } },
) => Promise<{ slug: string; title: string }[]>;

const titled = { slug: true, title: true } as const;
const named = { slug: true, name: true } as const;
const byName = ({ slug, name }: { slug: string; name: string }) => ({ slug, title: name });

const TITLED: Readonly<Record<string, Titled>> = {
  incontri: (actor, among) =>
    db().meeting.findMany({ where: { AND: [visibleMeetings(actor), among] }, select: titled }),
  notizie: (actor, among) =>
    db().newsItem.findMany({ where: { AND: [visibleNews(actor), among] }, select: titled }),
  laboratori: (actor, among) =>
    db().lab.findMany({ where: { AND: [visibleLabs(actor), among] }, select: titled }),
  cicli: (actor, among) =>
    db().meetingSeries.findMany({ where: { AND: [visibleSeries(actor), among] }, select: titled }),
  temi: async (actor, among) =>
    (
      await db().thematicArea.findMany({
        where: { AND: [visibleThemes(actor), among] },
        select: named,
      })
    ).map(byName),
  enti: async (actor, among) =>
    (
      await db().organisation.findMany({
        where: { AND: [visibleOrganisations(actor), among] },
        select: named,
      })
    ).map(byName),
  zone: async (_actor, among) =>
    (await db().zone.findMany({ where: among, select: named })).map(({ slug, name }) => ({
      slug,
      title: `Zona ${name}`,
    })),
  persone: async (actor, among) =>
    (
      await db().person.findMany({
        where: { AND: [visiblePeople(actor), among] },
        select: { slug: true, givenName: true, familyName: true },
      })
    ).map(({ slug, givenName, familyName }) => ({ slug, title: `${givenName} ${familyName}` })),
};

export interface RatedPage {
  page: string;
  useful: number;
  notUseful: number;
  comments: number;
  last: Date;
}

/** Pages that were rated, those found useless by most first. */
export async function listRatedPages(
  actor: Actor,
  { skip, limit }: { skip: number; limit: number },
): Promise<{ total: number; pages: RatedPage[] }> {
  if (!canAnswerFeedback(actor)) throw notFound("Valutazioni");
  const rows = await db().$queryRaw<(RatedPage & { total: number })[]>`
    SELECT "page", count(*) FILTER (WHERE "useful")::int AS "useful",
      count(*) FILTER (WHERE NOT "useful")::int AS "notUseful",
      count("comment")::int AS "comments", max("createdAt") AS "last",
      (count(*) OVER ())::int AS "total"
    FROM "PageRating" GROUP BY "page"
    ORDER BY "notUseful" DESC, "useful" DESC, "page" OFFSET ${skip} LIMIT ${limit}`;
  return { total: rows[0]?.total ?? 0, pages: rows.map(({ total, ...page }) => page) };
}

/** What was written with ratings, newest first; of one page where it is named. */
export function listRatingComments(
  actor: Actor,
  { page, limit }: { page?: string; limit: number },
) {
  return db().pageRating.findMany({
    where: {
      AND: [visibleRatings(actor), { comment: { not: null } }, page === undefined ? {} : { page }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, page: true, useful: true, comment: true, createdAt: true },
  });
}

export type RatingComment = Awaited<ReturnType<typeof listRatingComments>>[number];
