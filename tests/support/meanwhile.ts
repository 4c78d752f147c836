import { vi } from "vitest";
import { db, inTransaction, type Tx } from "#lib/infra/db";

/**
 * Runs `first` in a transaction that ends only when `second` waits for it, or has gone by without:
 * the order of two people that a test cannot leave to chance. `last` is what the transaction still
 * does then.
 */
export async function meanwhile<T>(
  first: (tx: Tx) => Promise<unknown>,
  second: () => Promise<T>,
  last?: (tx: Tx) => Promise<unknown>,
): Promise<T> {
  const began = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const open = inTransaction(undefined, async (tx) => {
    await first(tx);
    began.resolve();
    await end.promise;
    await last?.(tx);
  });
  await Promise.race([began.promise, open]);
  let over = false;
  const other = second().finally(() => {
    over = true;
  });
  const [result] = await Promise.all([
    other,
    open,
    vi
      .waitUntil(async () => over || (await somebodyWaits()), { timeout: 10_000, interval: 20 })
      .finally(end.resolve),
  ]);
  return result;
}

async function somebodyWaits(): Promise<boolean> {
  const waiting = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return waiting.length > 0;
}
