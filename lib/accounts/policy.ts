import {
  SUSPENSION_LEVELS,
  type SuspensionLevel,
  type SuspensionObstacle,
} from "#lib/accounts/schema";
import { type Actor, isAdmin, isNewsroom } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";

/** What of an account decides who may do something to it. */
export interface MemberFacts {
  id: string;
  roles: readonly string[];
  organisationIds: readonly string[];
  referentOf: readonly string[];
  coordinatorOf: readonly string[];
  /** By which right it is suspended now. */
  suspendedBy: SuspensionLevel | null;
}

/** Inviting and approving: referents only into their own organisations. */
export function canBringIn(actor: Actor, into: { organisationIds: readonly string[] }): boolean {
  return isNewsroom(actor) || areAllOwn(actor, into.organisationIds);
}

/** Whether there is anything to decide for this actor about who comes in. */
export function canBringAnyoneIn(actor: Actor): boolean {
  return isNewsroom(actor) || (actor.kind === "account" && actor.referentOf.length > 0);
}

/** Whether there are organisations whose members this actor answers for. */
export function canListMembers(actor: Actor): boolean {
  return actor.kind === "account" && actor.referentOf.length > 0;
}

/** Suspending and letting back in. */
export function canSuspend(actor: Actor, member: MemberFacts): boolean {
  return suspensionObstacle(actor, member) === null;
}

/**
 * Why an actor may neither suspend a member nor let them back in, null when they may. Whoever has rights beyond those of a member is the
 * administrators' to suspend, or a referent could shut out the newsroom. A member of several
 * organisations is suspended by none of their referents alone.
 */
export function suspensionObstacle(actor: Actor, member: MemberFacts): SuspensionObstacle | null {
  if (actor.kind === "account" && actor.accountId === member.id) return "own_account";
  if (isAdmin(actor)) return null;
  if (member.roles.length > 0) return "has_rights";
  if (isSuspendedAbove(actor, member)) return "suspended_above";
  if (isNewsroom(actor)) return null;
  if (member.referentOf.length > 0 || member.coordinatorOf.length > 0) return "has_rights";
  return areAllOwn(actor, member.organisationIds) ? null : "other_organisations";
}

/** By which right an actor suspends, where it may. */
export function suspensionLevelOf(actor: Actor): SuspensionLevel {
  if (isAdmin(actor)) return "admin";
  return isNewsroom(actor) ? "newsroom" : "referent";
}

/** A referent would otherwise undo at once what the administration decided. */
function isSuspendedAbove(actor: Actor, { suspendedBy }: MemberFacts): boolean {
  if (suspendedBy === null) return false;
  const rank = (level: SuspensionLevel) => SUSPENSION_LEVELS.indexOf(level);
  return rank(suspendedBy) > rank(suspensionLevelOf(actor));
}

/** Saying for which organisations and in which zones somebody works: it gives no right. */
export function canSetBelonging(actor: Actor): boolean {
  return isNewsroom(actor);
}

/** Roles, referents, coordinators, exemptions. */
export function canGiveRights(actor: Actor): boolean {
  return isAdmin(actor);
}

/**
 * Administrators who are somebody, and can still come in: by e-mail, or with credentials of the
 * provider where there is one, whose coming leaves behind whoever had only an address until then.
 * @param issuer the provider of identities, as it is set
 */
export function administratorsWhoComeIn(issuer: string | undefined): Prisma.AccountWhereInput {
  const byEmail = { email: { not: null } };
  const ofProvider = issuer?.replace(/\/$/, "");
  return {
    demonstration: false,
    state: "active",
    roles: { some: { role: "admin" } },
    ...(ofProvider === undefined
      ? byEmail
      : {
          OR: [
            { ...byEmail, emailExempt: true },
            { identities: { some: { issuer: { in: [ofProvider, `${ofProvider}/`] } } } },
          ],
        }),
  };
}

/** Ending the sessions of an account: one's own, or anybody's for administrators. */
export function canSignOutEverywhere(actor: Actor, accountId: string): boolean {
  return isAdmin(actor) || (actor.kind === "account" && actor.accountId === accountId);
}

export function canListAccounts(actor: Actor): boolean {
  return isNewsroom(actor);
}

/** Accounts that exist for an actor: all for staff, those of their organisations for referents. */
export function visibleAccounts(actor: Actor): Prisma.AccountWhereInput {
  if (isNewsroom(actor)) return {};
  if (actor.kind !== "account") return { id: { in: [] } };
  return { OR: [{ id: actor.accountId }, visibleMembers(actor)] };
}

/** The members of an actor's own organisations: those of which it is the referent. */
export function visibleMembers(actor: Actor): Prisma.AccountWhereInput {
  if (actor.kind !== "account") return { id: { in: [] } };
  return { organisations: { some: { organisationId: { in: [...actor.referentOf] } } } };
}

function areAllOwn(actor: Actor, organisationIds: readonly string[]): boolean {
  if (actor.kind !== "account" || organisationIds.length === 0) return false;
  return organisationIds.every((id) => actor.referentOf.includes(id));
}
