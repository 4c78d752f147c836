import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { DomainError, refuseUnless } from "#lib/errors";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { spendInvitation } from "#lib/invitations/commands";
import { IDENTITY_TAKEN } from "#lib/invitations/messages";
import { findInvitation } from "#lib/invitations/queries";
import { turnOf } from "#lib/invitations/rules";
import { findAccountOfIdentity } from "#lib/sign-in/queries";

interface ProvenIdentity {
  issuer: string;
  subject: string;
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
