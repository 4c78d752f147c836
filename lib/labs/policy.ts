import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";

export function visibleLabs(_actor: Actor): Prisma.LabWhereInput {
  return { archivedAt: null };
}
