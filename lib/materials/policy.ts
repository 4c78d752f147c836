import { type Actor, isNewsroom } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { PUBLISHED, SHOWN } from "#lib/visibility/policy";

export function canAttach(actor: Actor): boolean {
  return canPublish(actor);
}

/**
 * The newsroom sees all; others what was presented at a public meeting and was neither archived nor
 * hidden, but nothing of a talk that is only in a draft.
 */
export function visibleMaterials(actor: Actor): Prisma.MaterialWhereInput {
  if (isNewsroom(actor)) return {};
  return { ...SHOWN, placements: { some: { shown: true, meeting: PUBLISHED } } };
}
