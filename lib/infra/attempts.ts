import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "#lib/infra/db";

export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

type Statement = { text: string; values: unknown[] };

/** The limiter's statements go the way of all others, so that it needs no connection of its own. */
const storeClient = {
  query: async ({ text, values }: Statement) => {
    const found = await db().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    // It reckons with the moment of expiry, which arrives as a bigint.
    const rows = found.map((row) =>
      typeof row.expire === "bigint" ? { ...row, expire: Number(row.expire) } : row,
    );
    return { rows, rowCount: rows.length };
  },
};

const limiters = new Map<string, RateLimiterPostgres>();

function limiterOf({ name, points, seconds }: Limit): RateLimiterPostgres {
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      storeClient,
      storeType: "client",
      tableName: "AttemptCount",
      // Made by the migration: the portal's role may make none.
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
    limiters.set(name, limiter);
  }
  return limiter;
}

/**
 * Counts an attempt, for all processes together and whatever becomes of the transaction under way.
 * @returns whether it is still within the limit
 */
export async function withinLimit(limit: Limit, who: string): Promise<boolean> {
  // Hashed: who tried is nobody's business once it is counted.
  const key = createHash("sha256").update(who).digest("base64url");
  try {
    await limiterOf(limit).consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
