import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";

/**
 * Materials for which an actor is responsible: the newsroom for all, who coordinates a lab for those
 * that stand at that lab only.
 */
export function keptMaterials(actor: Actor): Prisma.MaterialWhereInput {
  if (canPublish(actor)) return {};
  const labs = actor.kind === "account" ? [...actor.coordinatorOf] : [];
  // Said twice, because a place without a lab is neither in the list nor out of it.
  return { placements: { some: {}, every: { labId: { not: null, in: labs } } } };
}

/** Whether there may be any. */
export function canKeepMaterials(actor: Actor): boolean {
  return canPublish(actor) || (actor.kind === "account" && actor.coordinatorOf.length > 0);
}
