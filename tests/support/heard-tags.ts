import { Client } from "pg";
import { CACHE_CHANNEL, touchTags } from "#lib/infra/cache-tags";
import { db } from "#lib/infra/db";

const END = "end-of-test";

/** The tags that another process hears while `work` runs. */
export async function heardTags(work: () => Promise<unknown>): Promise<Set<string>> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const heard = new Set<string>();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    client.on("notification", ({ payload = "" }) => {
      if (payload === END) resolve();
      else heard.add(payload);
    });
    await client.query(`LISTEN ${CACHE_CHANNEL}`);
    await work();
    // Notices arrive in the order of commits: after this one, all have been heard.
    await touchTags(db(), [END]);
    await ended;
    return heard;
  } finally {
    await client.end();
  }
}
