import { type Actor, isNewsroom } from "#lib/actor";

/** A precaution that whoever is signed in may take; how often, their report decides. */
export function canHide(actor: Actor): boolean {
  return actor.kind === "account" || isNewsroom(actor);
}

/** Showing again is a decision of the newsroom. */
export function canShowAgain(actor: Actor): boolean {
  return isNewsroom(actor);
}
