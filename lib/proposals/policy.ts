import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";

/** A proposal is taken back, corrected or dropped by whoever made it, and by nobody else. */
export function canTakeBack(actor: Actor, facts: { authorId: string }): boolean {
  return canPublish(actor) && actor.kind === "account" && actor.accountId === facts.authorId;
}

/** Whoever made it takes it back; others send it back, and say why. */
export function canSendBack(actor: Actor, facts: { authorId: string }): boolean {
  return canPublish(actor) && !canTakeBack(actor, facts);
}
