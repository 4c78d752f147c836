import { type Actor, isNewsroom } from "#lib/actor";
import { canKeepMaterials, keptMaterials } from "#lib/clearances/policy";
import { canPublish } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { PUBLIC_PLACE, readableMaterials, SHOWN } from "#lib/visibility/policy";

/** Who may put a material on a page without asking anybody. */
export function canAttach(actor: Actor): boolean {
  return canPublish(actor);
}

/** That the moment has come is for the portal itself to see. */
export function canEndEmbargoes(actor: Actor): boolean {
  return actor.kind === "system";
}

/**
 * The newsroom sees all; others what is ready for them and stands on a page that they can read, but
 * nothing of a talk that is only in a draft.
 */
export function visibleMaterials(actor: Actor): Prisma.MaterialWhereInput {
  if (isNewsroom(actor)) return {};
  return { AND: [readableMaterials(actor), { placements: { some: PUBLIC_PLACE } }] };
}

/** What somebody proposed, whatever came of it, while it was not taken away. */
export function proposedBy(actor: Actor): Prisma.MaterialWhereInput {
  if (actor.kind !== "account") return { id: { in: [] } };
  return { ...SHOWN, proposedById: actor.accountId };
}

/** What somebody may open by its address: what they see, proposed, or have to decide about. */
export function openableMaterials(actor: Actor): Prisma.MaterialWhereInput {
  if (isNewsroom(actor)) return {};
  return {
    OR: [
      visibleMaterials(actor),
      proposedBy(actor),
      ...(canKeepMaterials(actor) ? [{ AND: [SHOWN, keptMaterials(actor)] }] : []),
    ],
  };
}

/** Versions that wait for a decision, or were refused, are for who brought them and who decides. */
export function readableVersions(actor: Actor): Prisma.MaterialVersionWhereInput {
  if (isNewsroom(actor)) return {};
  const agreed = { state: "approved" } as const;
  if (actor.kind !== "account") return agreed;
  const own = { createdById: actor.accountId };
  const decides = actor.coordinatorOf.length > 0 ? [{ material: keptMaterials(actor) }] : [];
  return { OR: [agreed, own, ...decides] };
}
