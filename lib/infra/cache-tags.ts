import { createHash } from "node:crypto";
import type { Tx } from "#lib/infra/db";

/** The PostgreSQL channel on which touched tags are announced to every process. */
export const CACHE_CHANNEL = "cache_tags";

/**
 * Names what a change touches, inside the transaction of the change: the notice leaves with the
 * commit and never without it. A page that carries one of the tags is rendered anew.
 * One notice per tag, because a notice ends at 8,000 bytes.
 */
export async function touchTags(
  tx: Pick<Tx, "$executeRaw">,
  tags: Iterable<string>,
): Promise<void> {
  const written = [...new Set(tags)].map(writtenTag);
  // Not $queryRaw, which fails on the void that pg_notify returns.
  await tx.$executeRaw`
    SELECT pg_notify(${CACHE_CHANNEL}, tag) FROM unnest(${written}::text[]) AS tag`;
}

/**
 * The form in which a tag travels, both with a page and in a notice. It exists for every string,
 * because tags by address hold whatever somebody typed as a slug: Next separates tags with commas,
 * drops those over 256 characters, and writes them into a header.
 */
export function writtenTag(tag: string): string {
  const written = encodeURIComponent(tag.toWellFormed()).replaceAll("%3A", ":");
  return written.length <= 200 ? written : createHash("sha256").update(tag).digest("hex");
}
