import {
  createAccount,
  disableAccount,
  endSessions,
  lockAccount,
  reopenAccount,
} from "#lib/accounts/commands";
import {
  administratorsWhoComeIn,
  canBringIn,
  canGiveRights,
  visibleAccounts,
} from "#lib/accounts/policy";
import { getAccount } from "#lib/accounts/queries";
import { type Actor, holderOf } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { isId } from "#lib/ids";
import { withinLimit } from "#lib/infra/attempts";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { hasProvider, settings } from "#lib/infra/env";
import { enqueue } from "#lib/infra/jobs";
import { newToken } from "#lib/infra/secret";
import { ADDRESS_TAKEN, INVITATION_SPENT, TOO_MANY_INVITATIONS } from "#lib/invitations/messages";
import { canMakeFirstAdministrator } from "#lib/invitations/policy";
import {
  findInvitation,
  OPEN,
  type OpenInvitation,
  UNACCEPTED,
  UNTAKEN,
} from "#lib/invitations/queries";
import {
  asksWhoTheyAre,
  FIRST_INVITATION_MS,
  INVITATION_MAIL,
  INVITATION_MS,
  INVITATIONS_PER_EMAIL,
  INVITATIONS_PER_SENDER,
  provesNewAddress,
} from "#lib/invitations/rules";
import {
  type AcceptanceInput,
  type AddressInput,
  acceptanceSchema,
  addressSchema,
  type InvitationInput,
  invitationSchema,
} from "#lib/invitations/schema";
import { countAttempt, type NewSession, startSession } from "#lib/sign-in/commands";
import { maySignInByEmail } from "#lib/sign-in/rules";

/** Invites somebody, with an account that waits for them. */
export async function inviteMember(actor: Actor, input: InvitationInput): Promise<{ id: string }> {
  const { organisationId, zoneId, ...invited } = invitationSchema.parse(input);
  const organisationIds = organisationId ? [organisationId] : [];
  refuseUnless(canBringIn(actor, { organisationIds }));
  await refuseTooMany(actor, invited.email);
  return inTransaction(undefined, (tx) =>
    bringIn(actor, { ...invited, organisationIds, zoneIds: zoneId ? [zoneId] : [] }, tx),
  );
}

/**
 * Makes an account that waits for whoever reads mail at an address, and invites them. The address is
 * the account's once they have opened the invitation. Of an address that somebody has already only
 * those are told who may see that account: for all others everything is as for a new one, and the
 * mail says it to whoever reads it there. An account that was made for this address and that nobody
 * took, as its invitation ran out or was withdrawn, is used again by those who may see it.
 */
export async function bringIn(
  actor: Actor,
  input: { name: string; email: string; organisationIds: string[]; zoneIds: string[] },
  tx: Tx,
): Promise<{ id: string }> {
  const { email, ...columns } = input;
  await takeTurns(tx, `address ${email}`);
  const waiting = await findWaiting(actor, email, tx);
  const account = waiting
    ? await reopenAccount(actor, { ...columns, id: waiting }, tx)
    : await createAccount(actor, { ...columns, email: null, state: "invited" }, tx);
  await mailInvitation(actor, { accountId: account.id, email }, tx);
  return account;
}

/** The account that waits for this address, of those that this actor may see and let in. */
async function findWaiting(actor: Actor, email: string, tx: Tx): Promise<string | null> {
  const seen = visibleAccounts(actor);
  const holders = await tx.account.count({ where: { AND: [seen, { email }] } });
  if (holders > 0) throw new DomainError("conflict", ADDRESS_TAKEN, "email");
  const invited = await tx.account.findMany({
    where: { AND: [seen, { ...UNTAKEN, invitations: { some: { email }, ...UNACCEPTED } }] },
    orderBy: { id: "desc" },
    select: {
      id: true,
      state: true,
      invitations: {
        orderBy: { id: "desc" },
        take: 1,
        select: { email: true, revokedAt: true, expiresAt: true },
      },
    },
  });
  // Not one that was written to elsewhere since.
  const waiting = invited.filter(({ invitations }) => invitations[0]?.email === email);
  const isOpen = waiting.some(
    ({ state, invitations: [last] }) =>
      state === "invited" && last && last.revokedAt === null && last.expiresAt > now(),
  );
  const [newest] = waiting;
  if (!newest) return null;
  const { can } = await getAccount(actor, newest.id, tx);
  if (isOpen || !can.suspend) throw new DomainError("conflict", ADDRESS_TAKEN, "email");
  return newest.id;
}

/** The same for known and unknown addresses: a limit that only one of them had would tell them apart. */
async function refuseTooMany(actor: Actor, email: string): Promise<void> {
  const sender = actor.kind === "account" ? actor.accountId : null;
  const allowed =
    (sender === null || (await withinLimit(INVITATIONS_PER_SENDER, sender))) &&
    (await withinLimit(INVITATIONS_PER_EMAIL, email));
  if (!allowed) throw new DomainError("too_many", TOO_MANY_INVITATIONS);
}

/**
 * Sends an invitation anew; the one before stops working. To an account that is active it is the
 * way to bind credentials it does not have yet.
 */
export async function sendInvitation(
  actor: Actor,
  { accountId }: { accountId: string },
): Promise<void> {
  const account = await getAccount(actor, accountId);
  refuseUnless(account.can.suspend);
  const { email } = account;
  if (email === null || account.state === "disabled") {
    throw new DomainError("invalid", "A questo account non si può mandare un invito.");
  }
  await refuseTooMany(actor, email);
  return inTransaction(undefined, (tx) => mailInvitation(actor, { accountId, email }, tx));
}

/** Writes to another address of an account, which is its own once that mail was opened. */
export async function changeAddress(actor: Actor, input: AddressInput): Promise<void> {
  refuseUnless(canGiveRights(actor));
  const { accountId, email } = addressSchema.parse(input);
  const account = await getAccount(actor, accountId);
  if (account.state === "disabled") {
    throw new DomainError("invalid", "Prima di cambiare l’indirizzo occorre riattivare l’account.");
  }
  await refuseTooMany(actor, email);
  return inTransaction(undefined, async (tx) => {
    await refuseTaken(email, accountId, tx);
    await mailInvitation(actor, { accountId, email }, tx);
  });
}

async function mailInvitation(
  actor: Actor,
  to: { accountId: string; email: string },
  tx: Tx,
): Promise<void> {
  const invitationId = await openInvitation(actor, { ...to, tokenHash: null }, tx);
  await enqueue(tx, INVITATION_MAIL, { invitationId });
}

async function openInvitation(
  actor: Actor,
  input: { accountId: string; email: string | null; tokenHash: string | null; forMs?: number },
  tx: Tx,
): Promise<string> {
  const { accountId, email, tokenHash, forMs = INVITATION_MS } = input;
  await tx.invitation.updateMany({
    // A link that a start prints leaves alone what was sent to prove an address.
    where: { accountId, acceptedAt: null, revokedAt: null, ...(email === null ? { email } : {}) },
    data: { revokedAt: now() },
  });
  const { id } = await tx.invitation.create({
    data: {
      accountId,
      email,
      tokenHash,
      expiresAt: new Date(now().getTime() + forMs),
      // Null is the mark of the first administrator alone.
      invitedById: actor.kind === "account" ? actor.accountId : null,
    },
    select: { id: true },
  });
  await recordAudit(
    actor,
    { action: "account.invite", entityKind: "account", entityId: accountId },
    tx,
  );
  return id;
}

/**
 * What the mail of an invitation has to say: its code, or that whoever reads mail there has an
 * account already, and then there is no code. Null when it was withdrawn meanwhile.
 */
export function issueInvitation(
  actor: Actor,
  { invitationId }: { invitationId: string },
): Promise<IssuedInvitation | null> {
  refuseUnless(actor.kind === "system");
  return inTransaction(undefined, async (tx) => {
    const where = { ...OPEN, id: invitationId, expiresAt: { gt: now() } };
    const open = await tx.invitation.findFirst({
      where,
      select: {
        accountId: true,
        email: true,
        expiresAt: true,
        account: { select: { state: true, email: true } },
      },
    });
    if (!open?.email) return null;
    const { accountId, email, expiresAt } = open;
    const holder = await tx.account.findFirst({
      where: { email, id: { not: accountId } },
      select: { emailExempt: true, state: true },
    });
    if (holder) {
      const byEmail = maySignInByEmail(holder, hasProvider());
      return { email, known: { byEmail, isDisabled: holder.state === "disabled" } };
    }
    const { token, tokenHash } = newToken();
    const changed = await tx.invitation.updateMany({ where, data: { tokenHash } });
    const isNewAddress = provesNewAddress(open);
    return changed.count === 0 ? null : { email, token, expiresAt, isNewAddress };
  });
}

type IssuedInvitation =
  | { email: string; token: string; expiresAt: Date; isNewAddress: boolean; known?: never }
  | { email: string; known: { byEmail: boolean; isDisabled: boolean }; token?: never };

/** Withdraws an invitation that nobody has accepted yet, and shuts the account that nobody took. */
export async function revokeInvitation(actor: Actor, { id }: { id: string }): Promise<void> {
  if (!isId(id)) throw notFound("Invito");
  return inTransaction(undefined, async (tx) => {
    const found = await tx.invitation.findFirst({
      where: { id, ...OPEN },
      select: { accountId: true },
    });
    if (!found) throw new DomainError("conflict", INVITATION_SPENT);
    const account = await getAccount(actor, found.accountId, tx);
    refuseUnless(account.can.suspend);
    await tx.invitation.updateMany({ where: { id, ...OPEN }, data: { revokedAt: now() } });
    await recordAudit(
      actor,
      { action: "account.revoke_invitation", entityKind: "account", entityId: account.id },
      tx,
    );
    const { version } = account;
    if (account.state === "invited") await disableAccount(actor, { id: account.id, version }, tx);
  });
}

/**
 * Makes the link by which an administrator comes in while none can: before the first one, and once a
 * provider of identities was set that none of them has been to. It leads to the account of the one
 * who has been there longest, or to a new one; the link before stops working. Null while somebody
 * can come in.
 */
export function inviteFirstAdministrator(actor: Actor): Promise<{ token: string } | null> {
  refuseUnless(canMakeFirstAdministrator(actor));
  return inTransaction(undefined, async (tx) => {
    await takeTurns(tx, "first administrator");
    const able = administratorsWhoComeIn(settings().OIDC_ISSUER);
    if ((await tx.account.count({ where: able })) > 0) return null;
    const isAdmin = { demonstration: false, roles: { some: { role: "admin" } } } as const;
    const longest = { orderBy: { createdAt: "asc" }, select: { id: true } } as const;
    const account =
      (await tx.account.findFirst({ where: { ...isAdmin, state: "active" }, ...longest })) ??
      (await tx.account.findFirst({
        // Not one that somebody was invited to by mail and made an administrator before they came.
        where: { ...isAdmin, state: "invited", invitations: { every: { email: null } } },
        ...longest,
      })) ??
      (await createAccount(
        actor,
        { name: "Amministrazione", email: null, state: "invited", roles: ["admin"] },
        tx,
      ));
    const { token, tokenHash } = newToken();
    await openInvitation(
      actor,
      { accountId: account.id, email: null, tokenHash, forMs: FIRST_INVITATION_MS },
      tx,
    );
    return { token };
  });
}

/** Whether the link of an invitation is proof enough, or credentials of a provider are needed. */
function isProofEnough(invitation: OpenInvitation): boolean {
  return maySignInByEmail(invitation.account, hasProvider());
}

/**
 * Takes possession of an account by the link of its invitation alone, and comes in. An address that
 * the first administrator types is written to: until that mail is opened it is no way to come in.
 */
export async function acceptInvitation(
  actor: Actor,
  input: AcceptanceInput & { from: string; replaces?: string | undefined },
): Promise<NewSession> {
  await countAttempt(actor, { from: input.from });
  const { token, name, email } = acceptanceSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    const invitation = await findInvitation(actor, token, tx);
    if (!invitation) throw new DomainError("invalid", INVITATION_SPENT);
    refuseUnless(isProofEnough(invitation));
    const { account } = invitation;
    const asksAddress = asksWhoTheyAre(invitation);
    if (asksAddress && email === undefined) {
      throw new DomainError(
        "invalid",
        "Scrivere un indirizzo e-mail: servirà per rientrare.",
        "email",
      );
    }
    // In its turn before the account is locked, as whoever opens a mail sent there does.
    if (asksAddress && email !== undefined) await refuseTaken(email, account.id, tx);
    await spendInvitation(actor, invitation, asksAddress && name ? { name } : {}, tx);
    if (asksAddress && email !== undefined) {
      await mailInvitation(holderOf(account.id), { accountId: account.id, email }, tx);
    }
    const replaces = input.replaces;
    return startSession(actor, { accountId: account.id, by: "invitation", replaces }, tx);
  });
}

/** Whoever opens an invitation has read mail where it was sent: from here on it is their address. */
export async function spendInvitation(
  actor: Actor,
  invitation: OpenInvitation,
  typed: { name?: string },
  tx: Tx,
): Promise<void> {
  const before = invitation.account.email;
  const email = invitation.email ?? before;
  if (email !== null) await refuseTaken(email, invitation.account.id, tx);
  await lockAccount(actor, invitation.account.id, tx);
  const used = await tx.invitation.updateMany({
    where: { ...OPEN, id: invitation.id, expiresAt: { gt: now() } },
    data: { acceptedAt: now() },
  });
  // Of two who open it at the same moment, one is told that it was used.
  if (used.count === 0) throw new DomainError("invalid", INVITATION_SPENT);
  await tx.invitation.updateMany({
    where: { accountId: invitation.account.id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  });
  // Whoever reads mail where it went until now may no longer be the same.
  if (before !== null && before !== email) await endSessions(actor, invitation.account.id, tx);
  await tx.account.update({
    where: { id: invitation.account.id },
    data: { ...typed, email, state: "active", version: { increment: 1 } },
    select: { id: true },
  });
  await recordAudit(
    actor,
    {
      // Without the addresses: who is forgotten must not be found here.
      action: provesNewAddress(invitation) ? "account.address" : "account.accept_invitation",
      entityKind: "account",
      entityId: invitation.account.id,
      before: { state: invitation.account.state },
      after: { state: "active" },
    },
    tx,
  );
}

/** Two invitations to one address, opened at the same moment, would both make it theirs. */
async function refuseTaken(email: string, accountId: string, tx: Tx): Promise<void> {
  await takeTurns(tx, `address ${email}`);
  if ((await tx.account.count({ where: { email, id: { not: accountId } } })) === 0) return;
  throw new DomainError("conflict", "C’è già un account con questo indirizzo e-mail.", "email");
}
