import type { Client } from "pg";
import type { Tx } from "#lib/infra/db";

// While a backup is made, content that its snapshot names stays in the store, even if its last row
// goes meanwhile. Any number, the same for all who ask.
const HOLD = 7_202_103_121;

/** From now until this connection ends no content is removed; removals under way are waited for. */
export async function holdContents(client: Client): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [HOLD]);
}

/** Whether content may be removed until this transaction ends. */
export async function mayRemoveContent(tx: Tx): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock_shared(${HOLD}) AS "free"`;
  return answer?.free ?? false;
}
