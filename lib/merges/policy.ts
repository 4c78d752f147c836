import { type Actor, isAdmin } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";

export function canMergePeople(actor: Actor): boolean {
  return canPublish(actor);
}

/** Accounts come along with what their rights are bound to, and rights are an administrator's to give. */
export function canMergeOrganisations(actor: Actor, facts: { hasAccounts: boolean }): boolean {
  return facts.hasAccounts ? isAdmin(actor) : canPublish(actor);
}
