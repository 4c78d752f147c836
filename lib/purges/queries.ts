import type { Actor } from "#lib/actor";
import { loadAccountNames } from "#lib/audit/queries";
import { notFound } from "#lib/errors";
import { db, type Tx } from "#lib/infra/db";
import { canPurge } from "#lib/purges/policy";
import type { PurgeKind } from "#lib/purges/schema";

/** What is about to be removed, by the title that has to be written again. */
export async function getPurgeSubject(
  actor: Actor,
  { kind, id }: { kind: PurgeKind; id: string },
  tx: Tx = db(),
): Promise<{ title: string }> {
  if (!canPurge(actor)) throw notFound("Elemento");
  const title = await TITLE[kind](id, tx);
  if (title === undefined) throw notFound("Elemento");
  return { title };
}

/** Of a page, as it is called in its newest text: what an editor sees. */
const TITLE: Record<PurgeKind, (id: string, tx: Tx) => Promise<string | undefined>> = {
  meeting: async (id, tx) => {
    const [row] = await tx.$queryRaw<{ title: string }[]>`
      SELECT coalesce(r."document"->>'title', m."title") AS "title"
      FROM "Meeting" m LEFT JOIN "Revision" r ON r."id" = m."draftRevisionId"
      WHERE m."id" = ${id}::uuid`;
    return row?.title;
  },
  report: async (id, tx) => {
    const select = { meeting: { select: { title: true } } } as const;
    return (await tx.report.findUnique({ where: { id }, select }))?.meeting.title;
  },
  news_item: async (id, tx) => {
    const [row] = await tx.$queryRaw<{ title: string }[]>`
      SELECT coalesce(r."document"->>'title', n."title") AS "title"
      FROM "NewsItem" n LEFT JOIN "Revision" r ON r."id" = n."draftRevisionId"
      WHERE n."id" = ${id}::uuid`;
    return row?.title;
  },
  person: async (id, tx) => {
    const select = { givenName: true, familyName: true } as const;
    const person = await tx.person.findUnique({ where: { id }, select });
    return person ? `${person.givenName} ${person.familyName}` : undefined;
  },
  material: async (id, tx) =>
    (await tx.material.findUnique({ where: { id }, select: { title: true } }))?.title,
};

/** That something was removed, when, by whom and why: all that is left of it. */
export async function listPurges(actor: Actor, page: { skip: number; limit: number }) {
  if (!canPurge(actor)) throw notFound("Registro");
  const purges = await db().purge.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: page.skip,
    take: page.limit,
    select: { id: true, at: true, entityKind: true, entityId: true, reason: true, actorId: true },
  });
  const names = await loadAccountNames(
    actor,
    purges.map((purge) => purge.actorId),
  );
  return purges.map(({ actorId, ...purge }) => ({
    ...purge,
    actorName: (actorId && names.get(actorId)) || null,
  }));
}

/**
 * Where a name is still written in a text: nothing but a reader can tell whether it is the same
 * person, so these are for somebody to look through.
 */
export async function listMentions(actor: Actor, name: string, tx: Tx = db()) {
  if (!canPurge(actor)) throw notFound("Elemento");
  const words = `%${name.replace(/[\\%_]/g, "\\$&").replaceAll('"', '\\"')}%`;
  return tx.$queryRaw<
    { kind: "meeting" | "report" | "news_item"; id: string; revisions: number }[]
  >`
    SELECT CASE WHEN "meetingId" IS NOT NULL THEN 'meeting' WHEN "reportId" IS NOT NULL THEN 'report'
      ELSE 'news_item' END AS "kind", coalesce("meetingId", "reportId", "newsItemId") AS "id",
      count(*)::int AS "revisions"
    FROM "Revision" WHERE "document"::text ILIKE ${words}
    GROUP BY "meetingId", "reportId", "newsItemId" ORDER BY 1, 2 LIMIT 200`;
}
