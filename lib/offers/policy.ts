import { type AccountActor, type Actor, isNewsroom } from "#lib/actor";
import { canKeepMaterials, keptMaterials } from "#lib/clearances/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { proposedBy, visibleMaterials } from "#lib/materials/policy";
import { OPEN_STATES } from "#lib/offers/rules";
import { SHOWN } from "#lib/visibility/policy";

/** Whoever is signed in may propose. */
export function canOffer(actor: Actor): actor is AccountActor {
  return actor.kind === "account";
}

/** Whether anything may wait for this actor's decision. */
export function canDecide(actor: Actor): boolean {
  return canKeepMaterials(actor);
}

/** What an actor decides about. */
export function decidableMaterials(actor: Actor): Prisma.MaterialWhereInput {
  return { AND: [keptMaterials(actor)], archivedAt: null };
}

/** Proposals that are still their proposer's to correct and to take back. */
export function correctableOffers(actor: Actor): Prisma.MaterialWhereInput {
  return { AND: [proposedBy(actor)], state: { in: [...OPEN_STATES] } };
}

/** Files of which somebody may propose a corrected version: those that they see, and their own. */
export function improvableMaterials(actor: Actor): Prisma.MaterialWhereInput {
  if (!canOffer(actor)) return { id: { in: [] } };
  // Said apart: a condition that asks for nothing does not count among alternatives.
  const seen = isNewsroom(actor) ? {} : { OR: [visibleMaterials(actor), proposedBy(actor)] };
  return {
    AND: [SHOWN, seen],
    state: "approved",
    url: null,
  };
}

/** Versions that somebody proposed of what stands already, whatever came of them. */
export function offeredVersionsOf(actor: Actor): Prisma.MaterialVersionWhereInput {
  if (!canOffer(actor)) return { id: { in: [] } };
  return {
    createdById: actor.accountId,
    OR: [{ state: { not: "approved" } }, { decidedAt: { not: null } }],
  };
}
