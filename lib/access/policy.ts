import { type Actor, isNewsroom } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";

/** Requests that exist for an actor: all for staff, those for their organisations for referents. */
export function visibleRequests(actor: Actor): Prisma.AccessRequestWhereInput {
  if (isNewsroom(actor)) return {};
  if (actor.kind !== "account") return { id: { in: [] } };
  return { organisationId: { in: [...actor.referentOf] } };
}
