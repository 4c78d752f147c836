import { lockAccount } from "#lib/accounts/commands";
import { type Actor, holderOf } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { HOUR_MS, now } from "#lib/clock";
import { DomainError, refuseUnless } from "#lib/errors";
import { isId } from "#lib/ids";
import { withinLimit } from "#lib/infra/attempts";
import { db, inTransaction, type Tx } from "#lib/infra/db";
import { hasProvider, settings } from "#lib/infra/env";
import { enqueue } from "#lib/infra/jobs";
import { hashOf, newToken } from "#lib/infra/secret";
import { LINK_SPENT, TOO_MANY } from "#lib/sign-in/messages";
import { usableLink } from "#lib/sign-in/policy";
import {
  CLAIM_MS,
  LINK_MS,
  maySignInByEmail,
  networkOf,
  PER_ACCOUNT,
  PER_ADDRESS,
  SEEN_MS,
  SIGN_IN_MAIL,
} from "#lib/sign-in/rules";
import { type SignInRequestInput, signInRequestSchema, tokenSchema } from "#lib/sign-in/schema";

/** What the browser keeps of a new session; the database has only its hash. */
export interface NewSession {
  token: string;
  expiresAt: Date;
}

/**
 * Counts an attempt to come in, by the address it comes from and, where it names one, by account.
 * Throws when there were too many; the words are the same whether or not the account exists.
 */
export async function countAttempt(
  _actor: Actor,
  attempt: { from: string; account?: string },
): Promise<void> {
  const allowed = await withinLimit(PER_ADDRESS, networkOf(attempt.from));
  // Who is stopped at the address uses up nobody's account.
  if (!allowed) throw new DomainError("too_many", TOO_MANY);
  if (attempt.account !== undefined) await countAttemptOf(_actor, attempt.account);
}

/** The same for an attempt whose address was counted before it was known which account it names. */
export async function countAttemptOf(_actor: Actor, account: string): Promise<void> {
  if (!(await withinLimit(PER_ACCOUNT, account))) throw new DomainError("too_many", TOO_MANY);
}

/**
 * Asks for a link by e-mail. Nothing here depends on whether the address belongs to an account:
 * that is looked up when the mail is written.
 */
export async function askSignInLink(
  actor: Actor,
  input: SignInRequestInput & { from: string },
): Promise<void> {
  const { email, callbackUrl } = signInRequestSchema.parse(input);
  await countAttempt(actor, { from: input.from, account: email });
  await inTransaction(undefined, (tx) => enqueue(tx, SIGN_IN_MAIL, { email, callbackUrl }));
}

/** Makes the link for an address; null where nobody with it may come in by e-mail. */
export function issueSignInLink(
  actor: Actor,
  input: { email: string; linkMs?: number | undefined },
): Promise<{ token: string; expiresAt: Date } | null> {
  refuseUnless(actor.kind === "system");
  return inTransaction(undefined, async (tx) => {
    const account = await tx.account.findFirst({
      where: { email: input.email, state: "active" },
      select: { id: true, emailExempt: true },
    });
    if (!account || !maySignInByEmail(account, hasProvider())) return null;
    const { token, tokenHash } = newToken();
    const expiresAt = new Date(now().getTime() + (input.linkMs ?? LINK_MS));
    await tx.signInLink.create({
      data: { tokenHash, accountId: account.id, expiresAt },
      select: { tokenHash: true },
    });
    await recordAudit(
      actor,
      { action: "account.sign_in_link", entityKind: "account", entityId: account.id },
      tx,
    );
    return { token, expiresAt };
  });
}

/** Signs in with the link of a mail, once. */
export async function signInByLink(
  actor: Actor,
  input: { token: string; from: string; replaces?: string | undefined },
): Promise<NewSession> {
  await countAttempt(actor, { from: input.from });
  const tokenHash = hashOf(tokenSchema.parse(input.token));
  return inTransaction(undefined, async (tx) => {
    const named = await tx.signInLink.findUnique({
      where: { tokenHash },
      select: { accountId: true },
    });
    if (!named) throw new DomainError("invalid", LINK_SPENT);
    const { accountId } = named;
    await lockAccount(actor, accountId, tx);
    const used = await tx.signInLink.updateMany({
      where: usableLink(tokenHash),
      data: { usedAt: now() },
    });
    if (used.count === 0) throw new DomainError("invalid", LINK_SPENT);
    return startSession(actor, { accountId, by: "email", replaces: input.replaces }, tx);
  });
}

/**
 * Begins a session of an account that has just proved itself. One that the same browser had before
 * ends: it may be somebody else's, and a token that was known before signing in is worth nothing.
 */
export function startSession(
  _actor: Actor,
  input: {
    accountId: string;
    by: "email" | "provider" | "invitation";
    replaces?: string | undefined;
  },
  tx?: Tx,
): Promise<NewSession> {
  const { accountId } = input;
  return inTransaction(tx, async (tx) => {
    await lockAccount(_actor, accountId, tx);
    const active = await tx.account.count({ where: { id: accountId, state: "active" } });
    refuseUnless(active === 1);
    if (input.replaces !== undefined) await forget(input.replaces, tx);
    const { token, tokenHash } = newToken();
    const expiresAt = new Date(now().getTime() + settings().SESSION_HOURS * HOUR_MS);
    await tx.session.create({
      data: { tokenHash, accountId, createdAt: now(), seenAt: now(), expiresAt },
      select: { id: true },
    });
    await recordAudit(
      holderOf(accountId),
      {
        action: "account.sign_in",
        entityKind: "account",
        entityId: accountId,
        after: { by: input.by },
      },
      tx,
    );
    return { token, expiresAt };
  });
}

/** Notes that a session is in use, at most once a minute. */
export async function keepSession(
  _actor: Actor,
  session: { id: string; seenAt: Date },
): Promise<void> {
  const at = now();
  if (at.getTime() - session.seenAt.getTime() < SEEN_MS) return;
  await db().session.updateMany({
    where: { id: session.id, seenAt: session.seenAt },
    data: { seenAt: at },
  });
}

/** Signs out whoever holds this token. */
export function signOut(actor: Actor, { token }: { token: string }): Promise<void> {
  return inTransaction(undefined, async (tx) => {
    const ended = await forget(token, tx);
    if (!ended || actor.kind !== "account") return;
    await recordAudit(
      actor,
      { action: "account.sign_out", entityKind: "account", entityId: actor.accountId },
      tx,
    );
  });
}

/** Ends one of one's own sessions, a machine left somewhere; one that is not there has ended. */
export async function endOwnSession(
  actor: Actor,
  { sessionId }: { sessionId: string },
): Promise<void> {
  refuseUnless(actor.kind === "account");
  const { accountId } = actor as Extract<Actor, { kind: "account" }>;
  if (!isId(sessionId)) return;
  return inTransaction(undefined, async (tx) => {
    const ended = await tx.session.deleteMany({ where: { id: sessionId, accountId } });
    if (ended.count === 0) return;
    await recordAudit(
      actor,
      { action: "account.end_session", entityKind: "account", entityId: accountId },
      tx,
    );
  });
}

/** Keeps an identity that no account knows, until its bearer has asked for access. */
export async function claimIdentity(
  actor: Actor,
  identity: { issuer: string; subject: string; name: string | null; email: string | null },
): Promise<{ token: string; expiresAt: Date }> {
  refuseUnless(actor.kind === "system");
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now().getTime() + CLAIM_MS);
  const { issuer, subject, name, email } = identity;
  return inTransaction(undefined, async (tx) => {
    const { id } = await tx.identityClaim.create({
      data: { tokenHash, issuer, subject, name, email, expiresAt },
      select: { id: true },
    });
    await recordAudit(
      actor,
      { action: "access.claim", entityKind: "access_request", entityId: id },
      tx,
    );
    return { token, expiresAt };
  });
}

/** Forgets what has run out: sessions, links, claims. */
export async function forgetExpired(actor: Actor): Promise<void> {
  refuseUnless(actor.kind === "system");
  const at = now();
  const idleSince = new Date(at.getTime() - settings().SESSION_IDLE_HOURS * HOUR_MS);
  const expired = { where: { expiresAt: { lt: at } } };
  await db().session.deleteMany({
    where: { OR: [expired.where, { seenAt: { lt: idleSince } }] },
  });
  await db().signInLink.deleteMany(expired);
  await db().identityClaim.deleteMany(expired);
  await db().attemptCount.deleteMany({ where: { expire: { lt: at.getTime() } } });
}

async function forget(token: string, tx: Tx): Promise<boolean> {
  return (await tx.session.deleteMany({ where: { tokenHash: hashOf(token) } })).count > 0;
}
