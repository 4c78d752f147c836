import { visibleRequests } from "#lib/access/policy";
import { WAITING_SHOWN } from "#lib/access/rules";
import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";

const requested = {
  id: true,
  name: true,
  email: true,
  issuer: true,
  organisationName: true,
  message: true,
  state: true,
  createdAt: true,
  decidedAt: true,
  reason: true,
  organisation: { select: { id: true, name: true } },
  zone: { select: { name: true } },
} satisfies Prisma.AccessRequestSelect;

/**
 * What waits for a decision of this actor, oldest first: as many as are decided in one go. Those of
 * one address stand together: anybody may write it, and only one may be true.
 */
export async function listWaitingRequests(actor: Actor) {
  const oldest = await db().accessRequest.findMany({
    where: waitingFor(actor),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: WAITING_SHOWN,
    select: requested,
  });
  const together = Map.groupBy(oldest, ({ id, email }) => email ?? id);
  return [...together.values()].flatMap((requests) =>
    requests.map((request) => ({ ...request, ofThisAddress: requests.length })),
  );
}

export function countWaitingRequests(actor: Actor): Promise<number> {
  return db().accessRequest.count({ where: waitingFor(actor) });
}

function waitingFor(actor: Actor): Prisma.AccessRequestWhereInput {
  return { AND: [visibleRequests(actor), { state: "waiting" }] };
}

export type WaitingRequest = Awaited<ReturnType<typeof listWaitingRequests>>[number];

/** The latest decisions on requests that this actor may see. */
export function listDecidedRequests(actor: Actor) {
  return db().accessRequest.findMany({
    where: { AND: [visibleRequests(actor), { state: { not: "waiting" } }] },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: 20,
    select: requested,
  });
}

export type DecidedRequest = Awaited<ReturnType<typeof listDecidedRequests>>[number];

/**
 * Who is told that a request waits: the referents of its organisation, or the newsroom and the
 * administrators where it has none.
 */
export async function listDeciders(
  actor: Actor,
  { id }: { id: string },
  tx: Tx = db(),
): Promise<{ id: string; email: string | null }[]> {
  const request = await tx.accessRequest.findFirst({
    where: { AND: [visibleRequests(actor), { id, state: "waiting" }] },
    select: { organisationId: true },
  });
  if (!request) return [];
  const { organisationId } = request;
  const deciders = (where: Prisma.AccountWhereInput) =>
    tx.account.findMany({
      where: { ...where, state: "active", email: { not: null } },
      select: { id: true, email: true },
    });
  const referents = organisationId
    ? await deciders({ organisations: { some: { organisationId, isReferent: true } } })
    : [];
  return referents.length > 0 ? referents : deciders({ roles: { some: {} } });
}

/** Why a request was refused, for its mail. */
export function findRefusal(actor: Actor, id: string) {
  return db().accessRequest.findFirst({
    where: { AND: [visibleRequests(actor), { id, state: "refused" }] },
    select: { email: true, reason: true },
  });
}

/**
 * Where the invitation is that answered a request made with an identity, until it is opened. For the
 * bearer of that identity alone: it is what they wrote.
 */
export async function findAnswerTo(
  _actor: Actor,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<{ email: string } | null> {
  const approved = await db().accessRequest.findFirst({
    where: { issuer, subject, state: "approved", account: { state: "invited" } },
    orderBy: { decidedAt: "desc" },
    select: { email: true },
  });
  return approved?.email ? { email: approved.email } : null;
}
