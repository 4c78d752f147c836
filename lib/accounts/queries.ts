import {
  canGiveRights,
  canSetBelonging,
  canSignOutEverywhere,
  canSuspend,
  suspensionObstacle,
  visibleAccounts,
  visibleMembers,
} from "#lib/accounts/policy";
import { type Actor, isNewsroom } from "#lib/actor";
import { now } from "#lib/clock";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { visibleOrganisations } from "#lib/organisations/policy";

/** Where somebody was invited who has not come in yet. */
const lastInvitation = {
  orderBy: { id: "desc" },
  take: 1,
  select: { email: true },
} satisfies Prisma.Account$invitationsArgs;

/** Until an address is proven it is only where somebody was invited. */
function addressOf(row: { email: string | null; invitations: { email: string | null }[] }) {
  return row.email ?? row.invitations[0]?.email ?? null;
}

const shown = {
  id: true,
  version: true,
  name: true,
  email: true,
  state: true,
  disabledLevel: true,
  emailExempt: true,
  demonstration: true,
  createdAt: true,
  roles: { select: { role: true }, orderBy: { role: "asc" } },
  organisations: {
    select: { isReferent: true, organisation: { select: { id: true, name: true } } },
    orderBy: { organisation: { name: "asc" } },
  },
  zones: { select: { zone: { select: { id: true, name: true } } } },
  labs: { select: { lab: { select: { id: true, title: true } } } },
  invitations: lastInvitation,
  _count: { select: { identities: true } },
} satisfies Prisma.AccountSelect;

type Row = Prisma.AccountGetPayload<{ select: typeof shown }>;

function toAccount(actor: Actor, { _count, disabledLevel, invitations, ...row }: Row) {
  const account = {
    ...row,
    email: addressOf({ ...row, invitations }),
    isEmailProven: row.email !== null,
    roles: row.roles.map(({ role }) => role),
    organisations: row.organisations.map(({ isReferent, organisation }) => ({
      ...organisation,
      isReferent,
    })),
    zones: row.zones.map(({ zone }) => zone),
    labs: row.labs.map(({ lab }) => lab),
    hasIdentity: _count.identities > 0,
  };
  const facts = {
    id: account.id,
    roles: account.roles,
    organisationIds: account.organisations.map(({ id }) => id),
    referentOf: account.organisations.flatMap(({ id, isReferent }) => (isReferent ? [id] : [])),
    coordinatorOf: account.labs.map(({ id }) => id),
    suspendedBy: disabledLevel,
  };
  return {
    ...account,
    can: {
      suspend: canSuspend(actor, facts),
      setBelonging: canSetBelonging(actor),
      giveRights: canGiveRights(actor),
      signOutEverywhere: canSignOutEverywhere(actor, account.id),
    },
  };
}

export type AccountDetails = ReturnType<typeof toAccount>;

/** Accounts whose name, address or organisation contains the words, in alphabetical order. */
export async function listAccounts(
  actor: Actor,
  { words, skip, limit }: { words: string; skip: number; limit: number },
) {
  const rows = await db().account.findMany({
    where: { AND: [visibleAccounts(actor), matching(words)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: shown,
    skip,
    take: limit,
  });
  return rows.map((row) => toAccount(actor, row));
}

export function countAccounts(actor: Actor, { words }: { words: string }): Promise<number> {
  return db().account.count({ where: { AND: [visibleAccounts(actor), matching(words)] } });
}

export async function getAccount(actor: Actor, id: string, tx: Tx = db()): Promise<AccountDetails> {
  if (!isId(id)) throw notFound("Account");
  const row = await tx.account.findFirst({
    where: { AND: [visibleAccounts(actor), { id }] },
    select: shown,
  });
  if (!row) throw notFound("Account");
  return toAccount(actor, row);
}

function matching(words: string): Prisma.AccountWhereInput {
  if (words === "") return {};
  const contains = { contains: words, mode: "insensitive" } as const;
  return { OR: [named(words), { organisations: { some: { organisation: { name: contains } } } }] };
}

function named(words: string): Prisma.AccountWhereInput {
  const contains = { contains: words, mode: "insensitive" } as const;
  if (words === "") return {};
  const invitedAt = { email: null, invitations: { some: { email: contains } } };
  return { OR: [{ name: contains }, { email: contains }, invitedAt] };
}

const ofMember = {
  id: true,
  version: true,
  name: true,
  email: true,
  state: true,
  disabledLevel: true,
  demonstration: true,
  roles: { select: { role: true } },
  labs: { select: { labId: true } },
  invitations: lastInvitation,
  organisations: {
    select: { isReferent: true, organisation: { select: { id: true, name: true } } },
    orderBy: { organisation: { name: "asc" } },
  },
} satisfies Prisma.AccountSelect;

type MemberRow = Prisma.AccountGetPayload<{ select: typeof ofMember }>;

/** Only what a referent needs to know: of other organisations that there are some, not which. */
function toMember(
  actor: Actor,
  { roles, labs, organisations, disabledLevel, invitations, ...row }: MemberRow,
) {
  const own = actor.kind === "account" ? actor.referentOf : [];
  return {
    ...row,
    email: addressOf({ ...row, invitations }),
    organisations: organisations.flatMap(({ organisation: { id, name } }) =>
      own.includes(id) ? name : [],
    ),
    obstacle: suspensionObstacle(actor, {
      id: row.id,
      roles: roles.map(({ role }) => role),
      organisationIds: organisations.map(({ organisation }) => organisation.id),
      referentOf: organisations.flatMap(({ isReferent, organisation }) =>
        isReferent ? organisation.id : [],
      ),
      coordinatorOf: labs.map(({ labId }) => labId),
      suspendedBy: disabledLevel,
    }),
  };
}

export type Member = ReturnType<typeof toMember>;

/** Members of the organisations whose referent asks, in alphabetical order. */
export async function listMembers(
  actor: Actor,
  { words, skip, limit }: { words: string; skip: number; limit: number },
): Promise<{ total: number; members: Member[] }> {
  // Not by organisation: who searched for another one would learn who belongs to it.
  const where = { AND: [visibleMembers(actor), named(words)] };
  const rows = await db().account.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: ofMember,
    skip,
    take: limit,
  });
  return {
    total: await db().account.count({ where }),
    members: rows.map((row) => toMember(actor, row)),
  };
}

export async function getMember(actor: Actor, id: string): Promise<Member> {
  const row = await db().account.findFirst({
    where: { AND: [visibleMembers(actor), { id }] },
    select: ofMember,
  });
  if (!row) throw notFound("Membro");
  return toMember(actor, row);
}

/**
 * Whoever works in the newsroom now and has an address, to be written to; for jobs and for the
 * commands that enqueue them.
 */
export async function listNewsroomAddresses(
  actor: Actor,
  tx: Tx = db(),
): Promise<{ id: string; email: string }[]> {
  if (!isNewsroom(actor)) return [];
  const accounts = await tx.account.findMany({
    where: { state: "active", email: { not: null }, roles: { some: {} } },
    select: { id: true, email: true },
  });
  return accounts.flatMap(({ id, email }) => (email ? { id, email } : []));
}

/** The organisations whose referent asks. */
export function listOwnOrganisations(actor: Actor) {
  return db().organisation.findMany({
    where: { id: { in: actor.kind === "account" ? [...actor.referentOf] : [] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

/** The organisations and zones that somebody may be said to belong to, for forms. */
export async function listChoices(actor: Actor, at: Date = now()) {
  const [organisations, zones, labs] = await Promise.all([
    db().organisation.findMany({
      where: isNewsroom(actor) ? { archivedAt: null } : visibleOrganisations(actor),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    db().zone.findMany({
      where: { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] },
      orderBy: [{ name: "asc" }],
      select: { id: true, name: true },
    }),
    canGiveRights(actor)
      ? db().lab.findMany({
          where: { archivedAt: null },
          orderBy: [{ title: "asc" }],
          select: { id: true, title: true },
        })
      : [],
  ]);
  return { organisations, zones, labs };
}

export type Choices = Awaited<ReturnType<typeof listChoices>>;
