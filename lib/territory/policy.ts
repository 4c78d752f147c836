import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";

export function canChangeTerritory(actor: Actor): boolean {
  return canPublish(actor);
}
