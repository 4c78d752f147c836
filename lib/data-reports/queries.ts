import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import {
  canDecideDataReports,
  canPurgeReported,
  visibleDataReports,
} from "#lib/data-reports/policy";
import { editorPath } from "#lib/editorial/rules";
import { notFound } from "#lib/errors";
import { listAccessibilityReports } from "#lib/feedback/queries";
import type { Prisma } from "#lib/generated/prisma/client";
import type { Hideable } from "#lib/hidings/schema";
import { db, type Tx } from "#lib/infra/db";
import { getPurgeSubject } from "#lib/purges/queries";
import { PURGE_KINDS, type PurgeKind } from "#lib/purges/schema";

interface ReportedItem extends Hideable {
  title: string;
  path: string;
  archivedAt: Date | null;
  hiddenAt: Date | null;
  /** When the public version was last changed. */
  changedAt: Date | null;
  version: number;
  /** Where the newsroom corrects it. */
  editPath: string;
}

/** What was reported, as it stands; null when it is no longer there. One statement for all kinds. */
async function loadReportedItems(
  actor: Actor,
  items: readonly Hideable[],
  tx: Tx = db(),
): Promise<Map<string, ReportedItem>> {
  if (!canDecideDataReports(actor)) throw notFound("Segnalazione");
  if (items.length === 0) return new Map();
  const rows = await tx.$queryRaw<(ReportedItem & { meetingId: string | null })[]>`
    WITH wanted AS (SELECT unnest(${items.map(({ id }) => id)}::uuid[]) AS "id")
    SELECT 'meeting' AS "kind", m."id", m."title", '/incontri/' || m."slug" AS "path",
      m."archivedAt", m."hiddenAt", m."lastPublishedAt" AS "changedAt", m."version",
      NULL::uuid AS "meetingId"
    FROM "Meeting" m JOIN wanted USING ("id")
    UNION ALL SELECT 'report', r."id", m."title", '/incontri/' || m."slug",
      r."archivedAt", r."hiddenAt", r."lastPublishedAt", r."version", NULL
    FROM "Report" r JOIN wanted USING ("id") JOIN "Meeting" m ON m."id" = r."meetingId"
    UNION ALL SELECT 'news_item', n."id", n."title", '/notizie/' || n."slug",
      n."archivedAt", n."hiddenAt", n."lastPublishedAt", n."version", NULL
    FROM "NewsItem" n JOIN wanted USING ("id")
    UNION ALL SELECT 'person', p."id", p."givenName" || ' ' || p."familyName", '/persone/' || p."slug",
      p."archivedAt", p."hiddenAt", p."updatedAt", p."version", NULL
    FROM "Person" p JOIN wanted USING ("id")
    UNION ALL SELECT 'lab', l."id", l."title", '/laboratori/' || l."slug",
      l."archivedAt", l."hiddenAt", l."updatedAt", l."version", NULL
    FROM "Lab" l JOIN wanted USING ("id")
    UNION ALL SELECT 'material', x."id", x."title", coalesce('/incontri/' || of."slug", '/'),
      x."archivedAt", x."hiddenAt", x."updatedAt", x."version", of."id"
    FROM "Material" x JOIN wanted USING ("id") LEFT JOIN LATERAL (
      SELECT m."id", m."slug" FROM "MaterialPlacement" placed
      JOIN "Meeting" m ON m."id" = placed."meetingId"
      WHERE placed."materialId" = x."id" ORDER BY m."day" DESC, m."id" LIMIT 1) of ON true`;
  return new Map(
    rows.map(({ meetingId, ...row }) => [row.id, { ...row, editPath: editPathOf(row, meetingId) }]),
  );
}

function editPathOf({ kind, id }: Hideable, meetingId: string | null): string {
  if (kind !== "material") return editorPath({ kind, id });
  return meetingId
    ? `${editorPath({ kind: "meeting", id: meetingId })}/materiali`
    : "/redazione/incontri";
}

/** Whether the public may still see it: another report may have hidden it. */
function isShown({ archivedAt, hiddenAt }: ReportedItem): boolean {
  return archivedAt === null && hiddenAt === null;
}

const listed = {
  id: true,
  number: true,
  itemKind: true,
  itemId: true,
  page: true,
  hides: true,
  outcome: true,
  createdAt: true,
  closedAt: true,
  erasedAt: true,
} satisfies Prisma.DataReportSelect;

type ListedRow = Prisma.DataReportGetPayload<{ select: typeof listed }>;

/** Open ones that hide something first, then the oldest; closed ones as they were closed. */
export async function listDataReports(
  actor: Actor,
  { open, skip = 0, limit }: { open: boolean; skip?: number; limit: number },
) {
  const reports = await db().dataReport.findMany({
    where: { AND: [visibleDataReports(actor), { closedAt: open ? null : { not: null } }] },
    orderBy: open
      ? [{ hides: "desc" }, { createdAt: "asc" }, { number: "asc" }]
      : [{ closedAt: "desc" }, { number: "desc" }],
    skip,
    take: limit,
    select: listed,
  });
  const items: Map<string, ReportedItem> =
    reports.length > 0 ? await loadReportedItems(actor, itemsOf(reports)) : new Map();
  return reports.map(({ itemId, ...report }) => {
    const item = itemId ? items.get(itemId) : undefined;
    return { ...report, title: item?.title ?? null, isShown: item !== undefined && isShown(item) };
  });
}

export type DataReportListItem = Awaited<ReturnType<typeof listDataReports>>[number];

export function countDataReports(actor: Actor, { open }: { open: boolean }): Promise<number> {
  return db().dataReport.count({
    where: { AND: [visibleDataReports(actor), { closedAt: open ? null : { not: null } }] },
  });
}

function itemsOf(reports: readonly Pick<ListedRow, "itemKind" | "itemId">[]): Hideable[] {
  return reports.flatMap(({ itemKind, itemId }) =>
    itemKind && itemId ? [{ kind: itemKind, id: itemId }] : [],
  );
}

/** A report with the item it names as it stands now, and what may be done. */
export async function getDataReport(actor: Actor, id: string, tx: Tx = db()) {
  const report = await tx.dataReport.findFirst({
    where: { AND: [visibleDataReports(actor), { id }] },
    select: {
      ...listed,
      place: true,
      text: true,
      email: true,
      reporterId: true,
      answer: true,
      version: true,
      closedById: true,
    },
  });
  if (!report) throw notFound("Segnalazione");
  const { itemKind, itemId, closedById, ...rest } = report;
  const [reported] = itemsOf([report]);
  const items = await loadReportedItems(actor, reported ? [reported] : [], tx);
  const item = reported ? (items.get(reported.id) ?? null) : null;
  const names = await loadAccountNames(actor, [closedById, report.reporterId], tx);
  const isOpen = report.closedAt === null;
  const purged = isOpen && item && canPurgeReported(actor) ? purgeable(item) : null;
  return {
    ...rest,
    itemKind,
    /** What was reported is not in the database any more. */
    isGone: reported !== undefined && item === null,
    isShown: item !== null && isShown(item),
    item,
    /** Others that wait for a decision on the same item. */
    others: reported
      ? await tx.dataReport.count({
          where: { itemId: reported.id, closedAt: null, id: { not: id } },
        })
      : 0,
    reporterName: (report.reporterId && names.get(report.reporterId)) || null,
    closedBy: (closedById && names.get(closedById)) || null,
    /** What has to be written again to purge it; null for who may not, or what cannot be purged. */
    purgeTitle: purged && (await getPurgeSubject(actor, purged, tx)).title,
    can: {
      hide: isOpen && item !== null && !report.hides,
      decide: isOpen,
      erase: !isOpen && report.erasedAt === null,
    },
  };
}

function purgeable({ kind, id }: Hideable): { kind: PurgeKind; id: string } | null {
  const known = PURGE_KINDS.find((purged) => purged === kind);
  return known ? { kind: known, id } : null;
}

export type DataReportDetails = Awaited<ReturnType<typeof getDataReport>>;

/** Where the decision is sent: the address that was left, or that of the member who reported. */
export async function findReporterEmail(actor: Actor, id: string): Promise<string | null> {
  const { email, reporterId } = await getDataReport(actor, id);
  if (email || !reporterId) return email;
  const account = await db().account.findUnique({
    where: { id: reporterId },
    select: { email: true, state: true },
  });
  return account?.state === "active" ? account.email : null;
}

/** What the public wrote and waits, for the desk: what is hidden first, then the oldest of each. */
export async function listWaitingReports(actor: Actor, limit: number) {
  const [data, accessibility] = await Promise.all([
    listDataReports(actor, { open: true, limit }),
    listAccessibilityReports(actor, { open: true, limit }),
  ]);
  return [
    ...data.map((report) => ({ kind: "data" as const, ...report })),
    ...accessibility.map((report) => ({ kind: "accessibility" as const, ...report })),
  ].slice(0, limit);
}

export type WaitingReport = Awaited<ReturnType<typeof listWaitingReports>>[number];
