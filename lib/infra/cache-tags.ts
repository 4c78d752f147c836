import type { Tx } from "#lib/infra/db";

export const CACHE_CHANNEL = "cache_tags";

/**
 * Names what a change touches, inside the transaction of the change: the notice leaves with the
 * commit and never without it. A page that carries one of the tags is rendered anew.
 */
export async function touchTags(tx: Tx, tags: Iterable<string>): Promise<void> {
  for (const tag of new Set(tags)) {
    await tx.$executeRaw`SELECT pg_notify(${CACHE_CHANNEL}, ${tag})`;
  }
}
