import { type Actor, isAdmin, isNewsroom } from "#lib/actor";
import { notFound } from "#lib/errors";
import { Prisma } from "#lib/generated/prisma/client";

/** Writing, reviewing and publishing are for the newsroom. */
export function canPublish(actor: Actor): boolean {
  return isNewsroom(actor);
}

/** Whoever is not of the newsroom learns nothing of it, not even that it is there. */
export function requireNewsroom(actor: Actor): void {
  if (!canPublish(actor)) throw notFound("Redazione");
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

/** A page that has a draft on somebody's desk. */
export function draftedSql(page: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${page}."draftState" IS NOT NULL AND ${page}."archivedAt" IS NULL)`;
}
