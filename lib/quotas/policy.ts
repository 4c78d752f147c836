import { type Actor, isAdmin, isNewsroom } from "#lib/actor";

export function canSetQuota(actor: Actor): boolean {
  return isAdmin(actor);
}

/** The newsroom all of it, a referent that of the own organisations. */
export function canSeeSpace(actor: Actor, ownerId: string | null): boolean {
  if (isNewsroom(actor)) return true;
  return ownerId !== null && actor.kind === "account" && actor.referentOf.includes(ownerId);
}

/** What the portal itself writes is not held up by what people brought. */
export function isHeldToQuota(actor: Actor): boolean {
  return actor.kind === "account";
}
