import { type Actor, isAdmin, isNewsroom } from "#lib/actor";

/** Writing, reviewing and publishing are for the newsroom. */
export function canPublish(actor: Actor): boolean {
  return isNewsroom(actor);
}

/**
 * Who wrote a draft last may not be who publishes it, where the portal asks for a second person;
 * administrators are held to it too. What no account decides (imports, scripts) is not.
 * @param publisherId the account that decides to publish, null when it is the portal itself
 */
export function canPublishDraftOf(
  publisherId: string | null,
  facts: { secondPerson: boolean; authorId: string | null },
): boolean {
  return !facts.secondPerson || publisherId === null || publisherId !== facts.authorId;
}

/** A draft is taken back from review by who asked for it; administrators may do it for others. */
export function canWithdraw(actor: Actor, facts: { askedById: string | null }): boolean {
  if (!canPublish(actor)) return false;
  if (isAdmin(actor) || facts.askedById === null) return true;
  return actor.kind === "account" && actor.accountId === facts.askedById;
}
