import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { inTransaction, type Tx, takeTurns } from "#lib/infra/db";
import { noRoom } from "#lib/quotas/messages";
import { canSetQuota, isHeldToQuota } from "#lib/quotas/policy";
import { findOwner, loadSpace } from "#lib/quotas/queries";
import { hasRoom } from "#lib/quotas/rules";
import { type QuotaInput, quotaSchema } from "#lib/quotas/schema";

/**
 * Refuses a file for which there is no room, and says for whom it counts. Those of one owner take
 * turns until their transactions end: two who begin at once do not both get the last of it.
 */
export async function claimRoom(
  actor: Actor,
  { size }: { size: number },
  tx: Tx,
): Promise<{ ownerId: string | null }> {
  const ownerId = await findOwner(actor, tx);
  if (!isHeldToQuota(actor)) return { ownerId };
  await takeTurns(tx, turnOf(ownerId));
  const space = await loadSpace(actor, ownerId, tx);
  if (!hasRoom(space, size)) throw new DomainError("conflict", noRoom(space, size), "file");
  return { ownerId };
}

/** The same before a file is looked at, so that of one refused nothing was kept. */
export async function refuseWithoutRoom(actor: Actor, file: { size: number }): Promise<void> {
  await inTransaction(undefined, (tx) => claimRoom(actor, file, tx));
}

/** Gives somebody more or less room than the settings do. What is there already stays. */
export function setQuota(actor: Actor, input: QuotaInput, tx?: Tx): Promise<void> {
  refuseUnless(canSetQuota(actor));
  const { ownerId, gigabytes } = quotaSchema.parse(input);
  return inTransaction(tx, async (tx) => {
    if (ownerId && (await tx.organisation.count({ where: { id: ownerId } })) === 0) {
      throw notFound("Ente");
    }
    await takeTurns(tx, turnOf(ownerId));
    const where = { organisationId: ownerId };
    const before = await tx.quota.findFirst({ where, select: { gigabytes: true } });
    await tx.quota.deleteMany({ where });
    if (gigabytes !== null) {
      const data = { id: uuidv7(), ...where, gigabytes };
      await tx.quota.create({ data, select: { id: true } });
    }
    const what = ownerId
      ? ({ action: "organisation.quota", entityKind: "organisation", entityId: ownerId } as const)
      : ({ action: "site.quota", entityKind: "site", entityId: "1" } as const);
    const values = { before: { gigabytes: before?.gigabytes ?? null }, after: { gigabytes } };
    await recordAudit(actor, { ...what, ...values }, tx);
  });
}

const turnOf = (ownerId: string | null) => `quota ${ownerId ?? "portal"}`;
