import { createAccount, lockAccount } from "#lib/accounts/commands";
import { administratorsWhoComeIn, canBringIn } from "#lib/accounts/policy";
import { getAccount } from "#lib/accounts/queries";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { isId } from "#lib/ids";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { enqueue } from "#lib/infra/jobs";
import { newToken } from "#lib/infra/secret";
import { IDENTITY_TAKEN, INVITATION_SPENT } from "#lib/invitations/messages";
import { canMakeFirstAdministrator } from "#lib/invitations/policy";
import { findInvitation, OPEN, type OpenInvitation } from "#lib/invitations/queries";
import {
  FIRST_INVITATION_MS,
  INVITATION_MAIL,
  INVITATION_MS,
  turnOf,
} from "#lib/invitations/rules";
import {
  type AcceptanceInput,
  acceptanceSchema,
  type InvitationInput,
  invitationSchema,
} from "#lib/invitations/schema";
import { countAttempt, type NewSession, startSession } from "#lib/sign-in/commands";
import { findAccountOfIdentity } from "#lib/sign-in/queries";
import { maySignInByEmail } from "#lib/sign-in/rules";

interface ProvenIdentity {
  issuer: string;
  subject: string;
}

/** Invites somebody, with an account that waits for them. */
export async function inviteMember(actor: Actor, input: InvitationInput): Promise<{ id: string }> {
  const { name, email, organisationId, zoneId } = invitationSchema.parse(input);
  const organisationIds = organisationId ? [organisationId] : [];
  refuseUnless(canBringIn(actor, { organisationIds }));
  return inTransaction(undefined, async (tx) => {
    const zoneIds = zoneId ? [zoneId] : [];
    const account = await createAccount(
      actor,
      { name, email, state: "invited", organisationIds, zoneIds },
      tx,
    );
    await sendInvitation(actor, { accountId: account.id }, tx);
    return account;
  });
}

/**
 * Sends an invitation anew; the one before stops working. To an account that is active it is the
 * way to bind credentials it does not have yet.
 */
export function sendInvitation(
  actor: Actor,
  { accountId }: { accountId: string },
  tx?: Tx,
): Promise<void> {
  return inTransaction(tx, async (tx) => {
    const account = await getAccount(actor, accountId, tx);
    refuseUnless(account.can.suspend);
    if (account.email === null || account.state === "disabled") {
      throw new DomainError("invalid", "A questo account non si può mandare un invito.");
    }
    const invitationId = await openInvitation(actor, { accountId, tokenHash: null }, tx);
    await enqueue(tx, INVITATION_MAIL, { invitationId });
  });
}

async function openInvitation(
  actor: Actor,
  input: { accountId: string; tokenHash: string | null; forMs?: number },
  tx: Tx,
): Promise<string> {
  const { accountId, tokenHash, forMs = INVITATION_MS } = input;
  await tx.invitation.updateMany({
    where: { accountId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  });
  const { id } = await tx.invitation.create({
    data: {
      accountId,
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

/** Gives an invitation its code, for the mail; null when it was withdrawn meanwhile. */
export function issueInvitation(actor: Actor, { invitationId }: { invitationId: string }) {
  refuseUnless(actor.kind === "system");
  return inTransaction(undefined, async (tx) => {
    const { token, tokenHash } = newToken();
    const changed = await tx.invitation.updateMany({
      where: { ...OPEN, id: invitationId, expiresAt: { gt: now() } },
      data: { tokenHash },
    });
    if (changed.count === 0) return null;
    const { account, expiresAt } = await tx.invitation.findUniqueOrThrow({
      where: { id: invitationId },
      select: { expiresAt: true, account: { select: { email: true } } },
    });
    return { token, email: account.email, expiresAt };
  });
}

/** Withdraws an invitation that nobody has accepted yet. */
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
        where: { ...isAdmin, state: "invited", email: null },
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
      { accountId: account.id, tokenHash, forMs: FIRST_INVITATION_MS },
      tx,
    );
    return { token };
  });
}

/** Whether the link of an invitation is proof enough, or credentials of a provider are needed. */
function isProofEnough(invitation: OpenInvitation): boolean {
  return maySignInByEmail(invitation.account, settings().OIDC_ISSUER !== undefined);
}

/** Takes possession of an account by the link of its invitation alone, and comes in. */
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
    if (account.email === null && email === undefined) {
      throw new DomainError(
        "invalid",
        "Scrivere un indirizzo e-mail: servirà per rientrare.",
        "email",
      );
    }
    if (account.email === null && (await tx.account.count({ where: { email: email ?? "" } })) > 0) {
      throw new DomainError("conflict", "C’è già un account con questo indirizzo e-mail.", "email");
    }
    await spendInvitation(
      actor,
      invitation,
      account.email === null ? { email: email ?? "", ...(name ? { name } : {}) } : {},
      tx,
    );
    const replaces = input.replaces;
    return startSession(actor, { accountId: account.id, by: "invitation", replaces }, tx);
  });
}

/**
 * What an identity that a provider vouched for leads to. An invitation opened before binds it to
 * the invited account, whatever name or address the provider sends; nothing else does.
 */
export function enterWithIdentity(
  actor: Actor,
  input: ProvenIdentity & { invitation?: string | undefined },
): Promise<{ kind: "known"; accountId: string } | { kind: "disabled" } | { kind: "unknown" }> {
  refuseUnless(actor.kind === "system");
  const { issuer, subject, invitation: token } = input;
  return inTransaction(undefined, async (tx) => {
    // Two answers of the provider at once, as of a page opened twice, would both bind it.
    await takeTurns(tx, turnOf({ issuer, subject }));
    const known = await findAccountOfIdentity(actor, { issuer, subject }, tx);
    const invitation = token ? await findInvitation(actor, token, tx) : null;
    if (known && invitation && known.account.id !== invitation.account.id) {
      throw new DomainError("conflict", IDENTITY_TAKEN);
    }
    if (known?.account.state === "disabled") return { kind: "disabled" };
    if (!known && !invitation) return { kind: "unknown" };
    const accountId = known?.account.id ?? invitation?.account.id ?? "";
    if (invitation) await spendInvitation(actor, invitation, {}, tx);
    if (!known) await bindIdentity(actor, { accountId, issuer, subject }, tx);
    return { kind: "known", accountId };
  });
}

async function spendInvitation(
  actor: Actor,
  invitation: OpenInvitation,
  data: { name?: string; email?: string },
  tx: Tx,
): Promise<void> {
  await lockAccount(actor, invitation.account.id, tx);
  const used = await tx.invitation.updateMany({
    where: { ...OPEN, id: invitation.id, expiresAt: { gt: now() } },
    data: { acceptedAt: now() },
  });
  // Of two who open it at the same moment, one is told that it was used.
  if (used.count === 0) throw new DomainError("invalid", INVITATION_SPENT);
  await tx.account.update({
    where: { id: invitation.account.id },
    data: { ...data, state: "active", version: { increment: 1 } },
    select: { id: true },
  });
  await recordAudit(
    actor,
    {
      action: "account.accept_invitation",
      entityKind: "account",
      entityId: invitation.account.id,
      before: { state: invitation.account.state },
      after: { state: "active" },
    },
    tx,
  );
}

/** Ties an identity to an account that is proven to be of the same person. */
export async function bindIdentity(
  actor: Actor,
  { accountId, issuer, subject }: ProvenIdentity & { accountId: string },
  tx: Tx,
): Promise<void> {
  refuseUnless(actor.kind !== "anonymous");
  const { id } = await tx.identity.create({
    data: { accountId, issuer, subject },
    select: { id: true },
  });
  await recordAudit(
    actor,
    {
      action: "account.bind_identity",
      entityKind: "account",
      entityId: accountId,
      after: { identity: id },
    },
    tx,
  );
}
