import { visibleAccounts } from "#lib/accounts/policy";
import type { Actor } from "#lib/actor";
import { now } from "#lib/clock";
import type { Prisma } from "#lib/generated/prisma/client";
import { db, type Tx } from "#lib/infra/db";
import { hashOf } from "#lib/infra/secret";

/** An invitation that may still be used. */
export const OPEN = {
  acceptedAt: null,
  revokedAt: null,
  account: { state: { not: "disabled" } },
} as const satisfies Prisma.InvitationWhereInput;

/** Of an account: nobody has opened any of its invitations. */
export const UNACCEPTED = {
  none: { acceptedAt: { not: null } },
} as const satisfies Prisma.InvitationListRelationFilter;

/** Of accounts: they belong to nobody yet. */
export const UNTAKEN = {
  email: null,
  state: { not: "active" },
  identities: { none: {} },
} as const satisfies Prisma.AccountWhereInput;

/** The invitation of a link, while it may be used; looking at it changes nothing. */
export function findInvitation(_actor: Actor, token: string, tx: Tx = db()) {
  return tx.invitation.findFirst({
    where: { ...OPEN, tokenHash: hashOf(token), expiresAt: { gt: now() } },
    select: {
      id: true,
      email: true,
      expiresAt: true,
      account: { select: { id: true, name: true, email: true, state: true, emailExempt: true } },
    },
  });
}

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** Invitations that nobody has accepted yet, of accounts this actor may see; newest first. */
export function listOpenInvitations(actor: Actor) {
  return db().invitation.findMany({
    where: {
      ...OPEN,
      invitedById: { not: null },
      account: { AND: [OPEN.account, visibleAccounts(actor)] },
    },
    orderBy: [{ createdAt: "desc" }],
    take: 100,
    select: {
      id: true,
      email: true,
      createdAt: true,
      expiresAt: true,
      account: { select: { id: true, name: true } },
    },
  });
}

export type PendingInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];
