import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";

export function visibleThemes(_actor: Actor): Prisma.ThematicAreaWhereInput {
  return { archivedAt: null };
}
