import type { Actor } from "#lib/actor";
import { canReadAudit, readableSubjects, visibleAudit } from "#lib/audit/policy";
import {
  type AuditCursor,
  type AuditFilters,
  auditCursorSchema,
  auditFiltersSchema,
} from "#lib/audit/schema";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { idsIn, isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";

/**
 * Who did what, newest first. Names are those of today: entries hold ids, so that an erased name
 * is erased here too. Pages go by the last entry seen, so that new ones push nothing from one page
 * to the next.
 */
export async function listAudit(
  actor: Actor,
  filters: AuditFilters,
  page: { limit: number; after?: AuditCursor },
) {
  if (!canReadAudit(actor)) throw notFound("Registro");
  const found = await db().auditEntry.findMany({
    where: {
      AND: [
        visibleAudit(actor),
        matching(auditFiltersSchema.parse(filters)),
        page.after ? olderThan(auditCursorSchema.parse(page.after)) : {},
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: page.limit + 1,
  });
  const entries = found.slice(0, page.limit);
  const last = entries.at(-1);
  const [accounts, subjects] = await Promise.all([
    loadAccountNames(
      actor,
      entries.map((entry) => entry.actorId),
    ),
    loadSubjectNames(
      entries.flatMap(({ entityId, before, after }) => [entityId, ...idsIn([before, after])]),
    ),
  ]);
  return {
    entries: entries.map((entry) => ({
      ...entry,
      /** Null for the portal itself and for accounts that no longer have a name. */
      actorName: entry.actorId ? (accounts.get(entry.actorId) ?? null) : null,
      /** As it is called today; null when it no longer exists or has no name. */
      entityName: subjects.get(entry.entityId) ?? null,
    })),
    /** What the ids among the values are called today. */
    names: subjects as ReadonlyMap<string, string>,
    next: found.length > page.limit && last ? { at: last.at, id: last.id } : null,
  };
}

export type AuditListItem = Awaited<ReturnType<typeof listAudit>>["entries"][number];

/**
 * The accounts that did something of what this actor may read, by name; two of the same name with
 * the address that tells them apart.
 */
export async function listAuditActors(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!canReadAudit(actor)) throw notFound("Registro");
  const subjects = [...readableSubjects(actor)];
  return db().$queryRaw<{ id: string; name: string }[]>`
    SELECT a."id", CASE WHEN count(*) OVER (PARTITION BY a."name") > 1
      THEN a."name" || coalesce(' (' || a."email" || ')', '') ELSE a."name" END AS "name"
    FROM "Account" a
    WHERE EXISTS (
      SELECT 1 FROM "AuditEntry" e
      WHERE e."actorId" = a."id" AND e."entityKind"::text = ANY(${subjects}))
    ORDER BY a."name" COLLATE "it-x-icu", a."id"`;
}

/** How one thing is called today, for a list that is narrowed to it. */
export async function findSubjectName(actor: Actor, entityId: string): Promise<string | null> {
  if (!canReadAudit(actor)) throw notFound("Registro");
  return (await loadSubjectNames([entityId])).get(entityId) ?? null;
}

/** Names of accounts by id, for whoever shows authors: they are asked for where they are read. */
export async function loadAccountNames(
  _actor: Actor,
  ids: readonly (string | null)[],
  tx: Tx = db(),
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const accounts = await tx.account.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}

function matching(filters: AuditFilters): Prisma.AuditEntryWhereInput {
  const { accountId, bySystem, action, entityKind, entityId, from, before } = filters;
  return {
    ...(accountId ? { actorId: accountId } : {}),
    ...(bySystem ? { actorKind: "system" } : {}),
    ...(action ? { action: action.includes(".") ? action : { startsWith: `${action}.` } } : {}),
    ...(entityKind ? { entityKind } : {}),
    ...(entityId ? { entityId } : {}),
    at: { ...(from ? { gte: from } : {}), ...(before ? { lt: before } : {}) },
  };
}

function olderThan({ at, id }: AuditCursor): Prisma.AuditEntryWhereInput {
  // The first condition alone is what the index begins with.
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: id } }] };
}

/** One statement for all of a page, whatever its entries speak of. */
async function loadSubjectNames(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter(isId);
  if (wanted.length === 0) return new Map();
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    WITH wanted AS (SELECT unnest(${wanted}::uuid[]) AS "id")
    SELECT m."id", m."title" AS name FROM "Meeting" m JOIN wanted USING ("id")
    UNION ALL SELECT r."id", m."title" FROM "Report" r JOIN wanted USING ("id")
      JOIN "Meeting" m ON m."id" = r."meetingId"
    UNION ALL SELECT n."id", n."title" FROM "NewsItem" n JOIN wanted USING ("id")
    UNION ALL SELECT p."id", p."givenName" || ' ' || p."familyName" FROM "Person" p JOIN wanted USING ("id")
    UNION ALL SELECT o."id", o."name" FROM "Organisation" o JOIN wanted USING ("id")
    UNION ALL SELECT z."id", z."name" FROM "Zone" z JOIN wanted USING ("id")
    UNION ALL SELECT t."id", t."name" FROM "ThematicArea" t JOIN wanted USING ("id")
    UNION ALL SELECT c."id", c."title" FROM "CommunityMilestone" c JOIN wanted USING ("id")
    UNION ALL SELECT l."id", l."title" FROM "Lab" l JOIN wanted USING ("id")
    UNION ALL SELECT s."id", s."title" FROM "MeetingSeries" s JOIN wanted USING ("id")
    UNION ALL SELECT x."id", x."title" FROM "Material" x JOIN wanted USING ("id")
    UNION ALL SELECT a."id", a."name" FROM "Account" a JOIN wanted USING ("id")`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
