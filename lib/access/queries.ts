import { visibleRequests } from "#lib/access/policy";
import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";
import { db } from "#lib/infra/db";

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

/** What waits for a decision of this actor, oldest first. */
export function listWaitingRequests(actor: Actor) {
  return db().accessRequest.findMany({
    where: { AND: [visibleRequests(actor), { state: "waiting" }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: requested,
  });
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

/** What was decided on a request, for its mail. */
export function findDecision(actor: Actor, id: string) {
  return db().accessRequest.findFirst({
    where: { AND: [visibleRequests(actor), { id, state: { not: "waiting" } }] },
    select: { email: true, state: true, reason: true },
  });
}
