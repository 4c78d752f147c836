import { type AccountActor, type Actor, SYSTEM } from "#lib/actor";
import { accountOf } from "#lib/editorial/commands";
import type { Tx } from "#lib/infra/db";
import { enqueue } from "#lib/infra/jobs";
import { listDeciders } from "#lib/offer-notices/queries";
import { OFFER_DECISION_MAIL, OFFER_MAIL, type Offer } from "#lib/offer-notices/rules";
import type { Decision } from "#lib/offer-notices/schema";

/** One job for each: what one server refuses is not sent again to the others. */
export async function tellDeciders(actor: AccountActor, offer: Offer, tx: Tx): Promise<void> {
  for (const { id: accountId } of await listDeciders(SYSTEM, offer.materialId, tx)) {
    if (accountId !== actor.accountId) await enqueue(tx, OFFER_MAIL, { ...offer, accountId });
  }
}

export async function tellProposer(
  actor: Actor,
  accountId: string | null,
  decided: Offer & { decision: Decision },
  tx: Tx,
): Promise<void> {
  if (accountId === null || accountId === accountOf(actor)) return;
  await enqueue(tx, OFFER_DECISION_MAIL, { ...decided, accountId });
}
