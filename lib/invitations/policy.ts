import type { Actor } from "#lib/actor";

/** The first administrator is made by whoever runs the machine. */
export function canMakeFirstAdministrator(actor: Actor): boolean {
  return actor.kind === "system";
}
