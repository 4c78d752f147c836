import type { Actor } from "#lib/actor";
import { listObstacles } from "#lib/clearances/queries";
import { now } from "#lib/clock";
import { plainWords } from "#lib/directory/rules";
import { requireNewsroom } from "#lib/editorial/policy";
import { Prisma } from "#lib/generated/prisma/client";
import { db } from "#lib/infra/db";
import { type MaterialListInput, materialListSchema } from "#lib/material-lists/schema";
import { placeColumns } from "#lib/placements/queries";

const listed = {
  id: true,
  title: true,
  kind: true,
  state: true,
  cleared: true,
  visibility: true,
  embargoUntil: true,
  archivedAt: true,
  hiddenAt: true,
  createdAt: true,
  placements: {
    orderBy: { id: "asc" },
    select: placeColumns,
  },
} satisfies Prisma.MaterialSelect;

export type ListedMaterial = Prisma.MaterialGetPayload<{ select: typeof listed }>;

/** What was accepted and is not seen by those it is meant for, each with what is owed. */
export async function listOwing(actor: Actor, limit: number) {
  requireNewsroom(actor);
  const where = { state: "approved", cleared: false, archivedAt: null } as const;
  const [total, materials] = await Promise.all([
    db().material.count({ where }),
    db().material.findMany({
      where,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: limit,
      select: listed,
    }),
  ]);
  const owed = await listObstacles(
    actor,
    materials.map(({ id }) => id),
  );
  const items = materials.map((material) => ({
    ...material,
    obstacles: owed.get(material.id) ?? [],
  }));
  return { total, items };
}

export type OwingMaterial = Awaited<ReturnType<typeof listOwing>>["items"][number];

/** What becomes visible by itself, the next first. */
export async function listEmbargoed(actor: Actor, limit: number) {
  requireNewsroom(actor);
  const embargoUntil = { gt: now() };
  const where = { state: "approved", cleared: true, archivedAt: null, embargoUntil } as const;
  const [total, items] = await Promise.all([
    db().material.count({ where }),
    db().material.findMany({
      where,
      orderBy: [{ embargoUntil: "asc" }, { id: "asc" }],
      take: limit,
      select: listed,
    }),
  ]);
  return { total, items };
}

/**
 * Materials by the words of their titles, whatever their state; without words those that nobody has to
 * act on. The newest first.
 */
export async function listMaterials(
  actor: Actor,
  asked: MaterialListInput,
): Promise<{ total: number; items: ListedMaterial[] }> {
  requireNewsroom(actor);
  const { words, skip, limit } = materialListSchema.parse(asked);
  const parts = plainWords(words).map((word) => `%${word}%`);
  const isFound =
    parts.length > 0
      ? Prisma.sql`public.plain_name("title") LIKE ALL (${parts})`
      : Prisma.sql`("state" <> 'proposed' AND ("archivedAt" IS NOT NULL OR "state" <> 'approved'
          OR ("cleared" AND ("embargoUntil" IS NULL OR "embargoUntil" <= ${now()}))))`;
  const found = await db().$queryRaw<{ id: string; total: number }[]>`
    SELECT "id", (count(*) OVER ())::int AS "total" FROM "Material" WHERE ${isFound}
    ORDER BY "createdAt" DESC, "id" DESC LIMIT ${limit} OFFSET ${skip}`;
  const ids = found.map(({ id }) => id);
  const rows = await db().material.findMany({ where: { id: { in: ids } }, select: listed });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { total: found[0]?.total ?? 0, items: ids.flatMap((id) => byId.get(id) ?? []) };
}
