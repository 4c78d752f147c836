import { db } from "#lib/infra/db";

/** How much work of these kinds was given up after all attempts, and is still kept; when last. */
export async function listGivenUp(
  names: readonly string[],
): Promise<{ name: string; count: number; lastAt: Date }[]> {
  return db().$queryRaw`
    SELECT "name", count(*)::int AS "count", max("completed_on") AS "lastAt" FROM "pgboss"."job"
    WHERE "name" = ANY(${[...names]}) AND "state" = 'failed' GROUP BY "name"`;
}
