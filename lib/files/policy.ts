import type { Actor } from "#lib/actor";

/** Somebody who is known; for what it is kept is decided where it is attached. */
export function canKeepFiles(actor: Actor): boolean {
  return actor.kind !== "anonymous";
}

/** Taking bytes away is for the portal itself: by then the rows have gone, and why was decided. */
export function canSweepFiles(actor: Actor): boolean {
  return actor.kind === "system";
}
