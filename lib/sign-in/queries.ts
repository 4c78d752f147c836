import type { AccountActor, Actor } from "#lib/actor";
import { HOUR_MS, now } from "#lib/clock";
import { db, type Tx } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { hashOf } from "#lib/infra/secret";

interface SessionRow {
  sessionId: string;
  seenAt: Date;
  accountId: string;
  name: string;
  roles: AccountActor["roles"];
  referentOf: string[];
  coordinatorOf: string[];
}

export interface SignedIn {
  actor: AccountActor;
  name: string;
  session: { id: string; seenAt: Date };
}

/**
 * Whoever holds the session of this token, with the rights of this moment; null when it ended, was
 * not used for too long, or the account may not come in any more.
 */
export async function findSignedIn(_actor: Actor, token: string): Promise<SignedIn | null> {
  const at = now();
  const idleSince = new Date(at.getTime() - settings().SESSION_IDLE_HOURS * HOUR_MS);
  // One statement, as every page of a member begins with it.
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT s.id AS "sessionId", s."seenAt", a.id AS "accountId", a.name,
      ARRAY(SELECT r.role::text FROM "AccountRole" r WHERE r."accountId" = a.id) AS roles,
      ARRAY(SELECT o."organisationId"::text FROM "AccountOrganisation" o
        WHERE o."accountId" = a.id AND o."isReferent") AS "referentOf",
      ARRAY(SELECT l."labId"::text FROM "LabCoordinator" l
        WHERE l."accountId" = a.id) AS "coordinatorOf"
    FROM "Session" s JOIN "Account" a ON a.id = s."accountId"
    WHERE s."tokenHash" = ${hashOf(token)} AND a.state = 'active'
      AND s."expiresAt" > ${at} AND s."seenAt" > ${idleSince}`;
  if (!row) return null;
  const { accountId, roles, referentOf, coordinatorOf } = row;
  return {
    actor: { kind: "account", accountId, roles, referentOf, coordinatorOf },
    name: row.name,
    session: { id: row.sessionId, seenAt: row.seenAt },
  };
}

/** The sessions of whoever asks, the one used last first. */
export async function listOwnSessions(actor: Actor) {
  if (actor.kind !== "account") return [];
  const at = now();
  const idleSince = new Date(at.getTime() - settings().SESSION_IDLE_HOURS * HOUR_MS);
  return db().session.findMany({
    where: { accountId: actor.accountId, expiresAt: { gt: at }, seenAt: { gt: idleSince } },
    orderBy: { seenAt: "desc" },
    select: { id: true, createdAt: true, seenAt: true, expiresAt: true },
  });
}

export type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>[number];

/** The account of an identity, whatever its state. */
export function findAccountOfIdentity(
  _actor: Actor,
  { issuer, subject }: { issuer: string; subject: string },
  tx: Tx = db(),
) {
  return tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { account: { select: { id: true, name: true, state: true } } },
  });
}

/** The identity that the bearer of this token was vouched for. */
export function findClaim(_actor: Actor, token: string) {
  return db().identityClaim.findFirst({
    where: { tokenHash: hashOf(token), expiresAt: { gt: now() } },
    select: { issuer: true, subject: true, name: true, email: true },
  });
}
