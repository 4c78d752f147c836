import {
  canGiveRights,
  canSignOutEverywhere,
  canSuspend,
  visibleAccounts,
} from "#lib/accounts/policy";
import { type Actor, isNewsroom } from "#lib/actor";
import { now } from "#lib/clock";
import { notFound } from "#lib/errors";
import type { Prisma } from "#lib/generated/prisma/client";
import { isId } from "#lib/ids";
import { db, type Tx } from "#lib/infra/db";
import { visibleOrganisations } from "#lib/organisations/policy";

const shown = {
  id: true,
  version: true,
  name: true,
  email: true,
  state: true,
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
  _count: { select: { identities: true } },
} satisfies Prisma.AccountSelect;

type Row = Prisma.AccountGetPayload<{ select: typeof shown }>;

function toAccount(actor: Actor, { _count, ...row }: Row) {
  const account = {
    ...row,
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
  };
  return {
    ...account,
    can: {
      suspend: canSuspend(actor, facts),
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

export async function getAccount(actor: Actor, id: string, tx?: Tx): Promise<AccountDetails> {
  if (!isId(id)) throw notFound("Account");
  const row = await (tx ?? db()).account.findFirst({
    where: { AND: [visibleAccounts(actor), { id }] },
    select: shown,
  });
  if (!row) throw notFound("Account");
  return toAccount(actor, row);
}

function matching(words: string): Prisma.AccountWhereInput {
  if (words === "") return {};
  const contains = { contains: words, mode: "insensitive" } as const;
  return {
    OR: [
      { name: contains },
      { email: contains },
      { organisations: { some: { organisation: { name: contains } } } },
    ],
  };
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
