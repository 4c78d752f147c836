import { type Actor, isAdmin } from "#lib/actor";

/** What is purged does not come back. */
export function canPurge(actor: Actor): boolean {
  return isAdmin(actor);
}
