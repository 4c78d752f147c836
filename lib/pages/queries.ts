import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import type { PageKind } from "#lib/editorial/schema";
import { db } from "#lib/infra/db";

/**
 * The pages whose time has come, the one that waits longest first. News scheduled with a report are
 * not among them while it waits: they come out with it.
 */
export async function listDuePages(actor: Actor, at: Date, limit: number) {
  if (!canPublish(actor)) return [];
  return db().$queryRaw<
    { kind: PageKind; id: string; version: number; scheduledById: string | null }[]
  >`
    SELECT due."kind", due."id", due."version", due."draftStateById" AS "scheduledById"
    FROM (
      SELECT 'meeting' AS "kind", "id", "version", "draftStateById", "scheduledFor", 1 AS place
      FROM "Meeting" WHERE "draftState" = 'scheduled' AND "archivedAt" IS NULL
      UNION ALL
      SELECT 'report', "id", "version", "draftStateById", "scheduledFor", 2
      FROM "Report" WHERE "draftState" = 'scheduled' AND "archivedAt" IS NULL
      UNION ALL
      SELECT 'news_item', "id", "version", "draftStateById", "scheduledFor", 3
      FROM "NewsItem" n WHERE "draftState" = 'scheduled' AND "archivedAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "Report" r WHERE r."id" = n."withReportId" AND r."draftState" = 'scheduled')
    ) due
    WHERE due."scheduledFor" <= ${at}
    ORDER BY due."scheduledFor", due.place, due."id"
    LIMIT ${limit}`;
}
