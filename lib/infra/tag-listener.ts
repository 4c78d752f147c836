import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { CACHE_CHANNEL } from "#lib/infra/cache-tags";
import { log } from "#lib/infra/log";
import type { TagLedger } from "#lib/infra/tag-ledger";

export type ListenerOptions = {
  /** A peer that vanished without a word is noticed within twice this time. */
  heartbeatMs?: number;
  retryMs?: number;
  signal?: AbortSignal;
};

/**
 * Keeps one connection of its own to hear touched tags and writes them into the ledger. After a
 * lost connection everything before the new one counts as touched, since notices were missed.
 * Resolves only when `signal` aborts.
 */
export async function listenForTags(
  connectionString: string,
  ledger: Pick<TagLedger, "touch" | "forget" | "connected">,
  { heartbeatMs = 2_000, retryMs = 500, signal }: ListenerOptions = {},
): Promise<void> {
  let lost = false;
  while (!signal?.aborted) {
    const client = new Client({
      connectionString,
      application_name: "page-cache",
      connectionTimeoutMillis: heartbeatMs,
      query_timeout: heartbeatMs,
    });
    const stop = () => void client.end().catch(() => undefined);
    signal?.addEventListener("abort", stop, { once: true });
    try {
      const ended = new Promise<never>((_, reject) => {
        client.on("error", reject);
        client.on("end", () => reject(new Error("the connection for cache notices ended")));
      });
      ended.catch(() => undefined);
      client.on("notification", ({ payload }) => ledger.touch(payload ?? ""));
      await client.connect();
      await client.query(`LISTEN ${CACHE_CHANNEL}`);
      ledger.forget();
      ledger.connected = true;
      if (lost) log.info("cache notices are heard again");
      lost = false;
      await Promise.race([ended, beat(client, heartbeatMs)]);
    } catch (error) {
      // Whatever the reason, the answer is the same: distrust, wait, connect again.
      if (!lost && !signal?.aborted) log.warn({ err: error }, "cache notices are not heard");
      lost = true;
    } finally {
      ledger.connected = false;
      signal?.removeEventListener("abort", stop);
      // A peer that is gone never answers the farewell, so nobody waits for it.
      stop();
    }
    await pause(retryMs, undefined, { ref: false, ...(signal && { signal }) }).catch(
      () => undefined,
    );
  }
}

async function beat(client: Client, everyMs: number): Promise<never> {
  for (;;) {
    await pause(everyMs, undefined, { ref: false });
    await client.query("SELECT 1");
  }
}
