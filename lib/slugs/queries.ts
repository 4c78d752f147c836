import type { Actor } from "#lib/actor";
import type { EntityKind } from "#lib/generated/prisma/enums";
import { db } from "#lib/infra/db";

/**
 * The slug an old address leads to now, or null. Whether the reader may see what is there is
 * decided at that address, not here.
 */
export async function findCurrentSlug(
  _actor: Actor,
  kind: EntityKind,
  oldSlug: string,
): Promise<string | null> {
  const old = await db().slugHistory.findUnique({
    where: { kind_slug: { kind, slug: oldSlug } },
    select: { current: true, targetId: true },
  });
  if (!old || old.current) return null;
  const current = await db().slugHistory.findFirst({
    where: { kind, targetId: old.targetId, current: true },
    select: { slug: true },
  });
  return current?.slug ?? null;
}
