import type { Actor } from "#lib/actor";
import { requireNewsroom } from "#lib/editorial/policy";
import { db, type Tx } from "#lib/infra/db";

/** The news item that comes out with a scheduled report, if one does. */
export async function findNewsWith(actor: Actor, reportId: string, tx: Tx = db()) {
  requireNewsroom(actor);
  return tx.newsItem.findFirst({
    where: { withReportId: reportId, draftState: "scheduled", archivedAt: null },
    select: { id: true, version: true },
  });
}

/** News that tell of a meeting, drafts too, the last made first. */
export async function listNewsOn(actor: Actor, meetingId: string) {
  requireNewsroom(actor);
  return db().$queryRaw<
    { id: string; title: string; version: number; isPublished: boolean; isWaiting: boolean }[]
  >`
    SELECT n."id", coalesce(r."document"->>'title', n."title") AS "title", n."version",
      n."liveRevisionId" IS NOT NULL AS "isPublished", coalesce(n."draftState" IN ('draft', 'in_review'), false) AS "isWaiting"
    FROM "NewsItem" n LEFT JOIN "Revision" r ON r."id" = n."draftRevisionId"
    WHERE n."archivedAt" IS NULL AND (
      EXISTS (SELECT 1 FROM "NewsItemMeeting" m
        WHERE m."newsItemId" = n."id" AND m."meetingId" = ${meetingId}::uuid)
      OR r."document"->'meetingIds' ? ${meetingId})
    ORDER BY n."createdAt" DESC LIMIT 20`;
}

export type NewsOnMeeting = Awaited<ReturnType<typeof listNewsOn>>[number];
