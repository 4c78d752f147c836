import { v7 as uuidv7 } from "uuid";
import {
  administratorsWhoComeIn,
  canBringIn,
  canGiveRights,
  canSetBelonging,
  canSignOutEverywhere,
  suspensionLevelOf,
} from "#lib/accounts/policy";
import { type AccountDetails, getAccount } from "#lib/accounts/queries";
import {
  type BelongingInput,
  belongingSchema,
  type NewAccountInput,
  newAccountSchema,
  ownNameSchema,
  type RightsInput,
  rightsSchema,
} from "#lib/accounts/schema";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { refuseStale } from "#lib/editorial/rules";
import { type VersionedInput, versionedSchema } from "#lib/editorial/schema";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { unique } from "#lib/unique";

/** Makes an account; only an administrator makes one that may do more than a member. */
export function createAccount(
  actor: Actor,
  input: NewAccountInput,
  tx?: Tx,
): Promise<{ id: string }> {
  const { roles, organisationIds, referentOf, coordinatorOf, zoneIds, ...columns } =
    newAccountSchema.parse(input);
  refuseUnless(canBringIn(actor, { organisationIds }));
  const rights = [...roles, ...referentOf, ...coordinatorOf];
  refuseUnless((rights.length === 0 && !columns.emailExempt) || canGiveRights(actor));
  return inTransaction(tx, async (tx) => {
    if (columns.email !== null) await refuseTakenEmail(columns.email, tx);
    await refuseUnknown({ organisationIds, referentOf, coordinatorOf, zoneIds }, tx);
    const id = uuidv7();
    await tx.account.create({ data: { id, ...columns }, select: { id: true } });
    await writeRights(id, { roles, organisationIds, referentOf, coordinatorOf }, tx);
    await tx.accountZone.createMany({
      data: unique(zoneIds).map((zoneId) => ({ accountId: id, zoneId })),
    });
    await recordAudit(
      actor,
      {
        action: "account.create",
        entityKind: "account",
        entityId: id,
        after: { state: columns.state, roles, organisationIds, referentOf, coordinatorOf, zoneIds },
      },
      tx,
    );
    return { id };
  });
}

/** Says anew what an account may do. Its sessions end: they began with other rights. */
export function setRights(actor: Actor, input: RightsInput, tx?: Tx): Promise<void> {
  refuseUnless(canGiveRights(actor));
  const { id, version, emailExempt, ...rights } = rightsSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const before = await getAccount(actor, id, tx);
    await refuseUnknown({ ...rights, zoneIds: [] }, tx);
    await keepingAnAdministrator(before, tx, async (tx) => {
      await changeAccount(before.id, version, { emailExempt }, tx);
      await writeRights(id, rights, tx);
    });
    await endSessions(actor, id, tx);
    const withdrawn = await withdrawInvitationsBy(before.id, rights, tx);
    await recordAudit(
      actor,
      {
        action: "account.rights",
        entityKind: "account",
        entityId: id,
        before: rightsOf(before),
        after: { ...rights, emailExempt, ...(withdrawn > 0 && { withdrawn }) },
      },
      tx,
    );
  });
}

/** Says anew for which organisations and in which zones somebody works; a referent stays one. */
export function setBelonging(actor: Actor, input: BelongingInput, tx?: Tx): Promise<void> {
  refuseUnless(canSetBelonging(actor));
  const { id, version, ...belonging } = belongingSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const before = await getAccount(actor, id, tx);
    await refuseUnknown({ ...belonging, referentOf: [], coordinatorOf: [] }, tx);
    await changeAccount(id, version, {}, tx);
    await tx.accountOrganisation.deleteMany({ where: { accountId: id, isReferent: false } });
    await tx.accountOrganisation.createMany({
      data: belonging.organisationIds.map((organisationId) => ({ accountId: id, organisationId })),
      skipDuplicates: true,
    });
    await tx.accountZone.deleteMany({ where: { accountId: id } });
    await tx.accountZone.createMany({
      data: unique(belonging.zoneIds).map((zoneId) => ({ accountId: id, zoneId })),
    });
    await recordAudit(
      actor,
      {
        action: "account.belonging",
        entityKind: "account",
        entityId: id,
        before: {
          organisationIds: before.organisations.map(({ id }) => id),
          zoneIds: before.zones.map(({ id }) => id),
        },
        after: belonging,
      },
      tx,
    );
  });
}

/** Shuts an account out, at once and until it is let back in. */
export function disableAccount(actor: Actor, input: VersionedInput, tx?: Tx): Promise<void> {
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const account = await getAccount(actor, id, tx);
    refuseUnless(account.can.suspend);
    if (account.state === "disabled") refuseStale({ count: 0 });
    const disabledLevel = suspensionLevelOf(actor);
    await keepingAnAdministrator(account, tx, (tx) =>
      changeAccount(id, version, { state: "disabled", disabledAt: now(), disabledLevel }, tx),
    );
    await endSessions(actor, id, tx);
    await tx.invitation.updateMany({
      where: { accountId: id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now() },
    });
    const withdrawn = await withdrawInvitationsBy(id, { roles: [], referentOf: [] }, tx);
    await recordAudit(
      actor,
      {
        action: "account.disable",
        entityKind: "account",
        entityId: id,
        before: { state: account.state },
        after: {
          state: "disabled",
          level: disabledLevel,
          ...(withdrawn > 0 && { withdrawn }),
        },
      },
      tx,
    );
  });
}

/**
 * Lets a disabled account in again, with the rights it had. One that nobody has taken possession of
 * waits again for whoever is invited: to be let in again is no proof of who somebody is.
 */
export function enableAccount(
  actor: Actor,
  input: VersionedInput,
  tx?: Tx,
): Promise<{ state: "active" | "invited" }> {
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    const account = await getAccount(actor, id, tx);
    refuseUnless(account.can.suspend);
    if (account.state !== "disabled") refuseStale({ count: 0 });
    const state = (await wasNeverTaken(account, tx)) ? "invited" : "active";
    await changeAccount(id, version, { state, disabledAt: null, disabledLevel: null }, tx);
    await recordAudit(
      actor,
      {
        action: "account.enable",
        entityKind: "account",
        entityId: id,
        before: { state: "disabled" },
        after: { state },
      },
      tx,
    );
    return { state };
  });
}

/** Lets an account that nobody took wait anew for whoever is invited. */
export async function reopenAccount(
  actor: Actor,
  input: { id: string; name: string; organisationIds: string[]; zoneIds: string[] },
  tx: Tx,
): Promise<{ id: string }> {
  const { id, name, organisationIds, zoneIds } = input;
  refuseUnless(canBringIn(actor, { organisationIds }));
  const before = await getAccount(actor, id, tx);
  refuseUnless(before.can.suspend);
  await refuseUnknown({ organisationIds, referentOf: [], coordinatorOf: [], zoneIds }, tx);
  const data = { name, state: "invited", disabledAt: null, disabledLevel: null } as const;
  await changeAccount(id, before.version, data, tx);
  await tx.accountOrganisation.createMany({
    data: organisationIds.map((organisationId) => ({ accountId: id, organisationId })),
    skipDuplicates: true,
  });
  await tx.accountZone.createMany({
    data: unique(zoneIds).map((zoneId) => ({ accountId: id, zoneId })),
    skipDuplicates: true,
  });
  await recordAudit(
    actor,
    {
      action: "account.reopen",
      entityKind: "account",
      entityId: id,
      before: { state: before.state },
      after: { state: "invited", organisationIds, zoneIds },
    },
    tx,
  );
  return { id };
}

/** Was invited, never accepted, and has no credentials of a provider. */
async function wasNeverTaken({ id, hasIdentity }: AccountDetails, tx: Tx): Promise<boolean> {
  if (hasIdentity) return false;
  const { _count } = await tx.invitation.aggregate({
    where: { accountId: id },
    _count: { id: true, acceptedAt: true },
  });
  return _count.id > 0 && _count.acceptedAt === 0;
}

/** How whoever asks wants to be called. */
export function renameOwnAccount(actor: Actor, input: { name: string }, tx?: Tx): Promise<void> {
  const { name } = ownNameSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    if (actor.kind !== "account") throw notFound("Account");
    const { id, name: before } = await getAccount(actor, actor.accountId, tx);
    if (name === before) return;
    // Of names written at the same moment, the last one holds.
    const data = { name, version: { increment: 1 } };
    await tx.account.update({ where: { id }, data, select: { id: true } });
    // Without the names: who is forgotten must not be found here.
    await recordAudit(actor, { action: "account.rename", entityKind: "account", entityId: id }, tx);
  });
}

/** Ends every session of an account. */
export function signOutEverywhere(
  actor: Actor,
  { accountId }: { accountId: string },
  tx?: Tx,
): Promise<{ ended: number }> {
  refuseUnless(canSignOutEverywhere(actor, accountId));
  return inTransaction(tx, async (tx) => {
    const { id } = await getAccount(actor, accountId, tx);
    const ended = await endSessions(actor, id, tx);
    await recordAudit(
      actor,
      {
        action: "account.sign_out_everywhere",
        entityKind: "account",
        entityId: id,
        after: { ended },
      },
      tx,
    );
    return { ended };
  });
}

/**
 * Keeps an account as it is until the transaction ends. Who comes in and who shuts out both take it
 * before all else of the account, or a session begun meanwhile would outlive the shutting out.
 */
export async function lockAccount(_actor: Actor, id: string, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

/** Ends every session of an account, also those that links already in a mailbox would begin. */
export async function endSessions(_actor: Actor, accountId: string, tx: Tx): Promise<number> {
  await tx.signInLink.deleteMany({ where: { accountId, usedAt: null } });
  return (await tx.session.deleteMany({ where: { accountId } })).count;
}

/**
 * Withdraws what an account sent and could no longer send with the rights it has now: who is about
 * to be shut out could have invited addresses of their own.
 */
async function withdrawInvitationsBy(
  id: string,
  { roles, referentOf }: { roles: readonly string[]; referentOf: readonly string[] },
  tx: Tx,
): Promise<number> {
  if (roles.length > 0) return 0;
  const into = { some: {}, every: { organisationId: { in: [...referentOf] } } };
  const { count } = await tx.invitation.updateMany({
    where: {
      invitedById: id,
      acceptedAt: null,
      revokedAt: null,
      account: { NOT: { organisations: into } },
    },
    data: { revokedAt: now() },
  });
  return count;
}

async function changeAccount(
  id: string,
  version: number,
  data: Parameters<Tx["account"]["updateMany"]>[0]["data"],
  tx: Tx,
): Promise<void> {
  refuseStale(
    await tx.account.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    }),
  );
}

/**
 * Changes an account, unless it takes away the last administrator who can come in: nobody could make
 * another but whoever runs the machine.
 */
async function keepingAnAdministrator(
  account: AccountDetails,
  tx: Tx,
  change: (tx: Tx) => Promise<void>,
): Promise<void> {
  if (!account.roles.includes("admin")) return change(tx);
  // Two administrators who remove each other at the same moment would both be let through.
  await takeTurns(tx, "administrators");
  const able = { where: administratorsWhoComeIn(settings().OIDC_ISSUER) };
  const before = await tx.account.count(able);
  await change(tx);
  if (before > 0 && (await tx.account.count(able)) === 0) {
    throw new DomainError(
      "conflict",
      "È l’unico account di amministrazione con cui si può entrare: prima serve che possa entrarne un altro.",
    );
  }
}

async function refuseTakenEmail(email: string, tx: Tx): Promise<void> {
  if ((await tx.account.count({ where: { email } })) > 0) {
    throw new DomainError("conflict", "C’è già un account con questo indirizzo e-mail.", "email");
  }
}

/** A form may be older than what was taken out of its lists, and anybody may send any id. */
async function refuseUnknown(
  given: Omit<Rights, "roles"> & { zoneIds: readonly string[] },
  tx: Tx,
): Promise<void> {
  const bodies = unique([...given.organisationIds, ...given.referentOf]);
  const labs = unique(given.coordinatorOf);
  const zones = unique(given.zoneIds);
  const isKnown =
    (await tx.organisation.count({ where: { id: { in: bodies } } })) === bodies.length &&
    (await tx.lab.count({ where: { id: { in: labs } } })) === labs.length &&
    (await tx.zone.count({ where: { id: { in: zones } } })) === zones.length;
  if (isKnown) return;
  throw new DomainError(
    "invalid",
    "Un ente, una zona o un laboratorio scelto non c’è più: ricaricare la pagina e scegliere di nuovo.",
  );
}

type Rights = Pick<
  ReturnType<typeof newAccountSchema.parse>,
  "roles" | "organisationIds" | "referentOf" | "coordinatorOf"
>;

async function writeRights(accountId: string, rights: Rights, tx: Tx): Promise<void> {
  const ofAccount = { where: { accountId } };
  await tx.accountRole.deleteMany(ofAccount);
  await tx.accountOrganisation.deleteMany(ofAccount);
  await tx.labCoordinator.deleteMany(ofAccount);
  await tx.accountRole.createMany({
    data: unique(rights.roles).map((role) => ({ accountId, role })),
  });
  await tx.accountOrganisation.createMany({
    data: unique([...rights.organisationIds, ...rights.referentOf]).map((organisationId) => ({
      accountId,
      organisationId,
      isReferent: rights.referentOf.includes(organisationId),
    })),
  });
  await tx.labCoordinator.createMany({
    data: unique(rights.coordinatorOf).map((labId) => ({ accountId, labId })),
  });
}

const rightsOf = (account: AccountDetails) => ({
  roles: account.roles,
  organisationIds: account.organisations.map(({ id }) => id),
  referentOf: account.organisations.flatMap(({ id, isReferent }) => (isReferent ? [id] : [])),
  coordinatorOf: account.labs.map(({ id }) => id),
  emailExempt: account.emailExempt,
});
