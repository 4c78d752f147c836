import { setTimeout as pause } from "node:timers/promises";
import { checkDatabase } from "#lib/infra/database";
import { startEmbeddedPostgres } from "#lib/infra/embedded-postgres";
import type { Settings } from "#lib/infra/env";
import { preparePortalRole } from "#lib/infra/portal-role";
import { isAlive } from "#lib/infra/postmaster";

export type DatabaseService = {
  /** As its owner, who migrates it. */
  url: string;
  /** Its address for everything else; to be asked for after the migrations. */
  portalUrl: () => Promise<string>;
  /** What to tell of how it was found. */
  state: string;
  stop: () => Promise<void>;
};

/** The outer database after a check, or the embedded one, kept alive until it is stopped. */
export async function startDatabase(
  { DATABASE_URL, DATA_DIR }: Settings,
  say: (line: string) => void,
): Promise<DatabaseService> {
  if (DATABASE_URL) {
    await checkDatabase(DATABASE_URL);
    return {
      url: DATABASE_URL,
      portalUrl: async () => DATABASE_URL,
      state: `at ${new URL(DATABASE_URL).host}`,
      stop: async () => {},
    };
  }
  let server = await startEmbeddedPostgres(DATA_DIR);
  const stopping = new AbortController();

  const watch = async () => {
    for (;;) {
      await pause(1000, undefined, { signal: stopping.signal, ref: false });
      if (isAlive(server.pid)) continue;
      say("  the database ended; it starts again");
      try {
        server = await startEmbeddedPostgres(DATA_DIR);
      } catch (error) {
        say(`  ${(error as Error).message} It is tried again in 10 s.`);
        await pause(10_000, undefined, stopping);
      }
    }
  };
  watch().catch(() => {});
  return {
    url: server.url,
    portalUrl: () => preparePortalRole(server.url),
    state: server.adopted ? "still running, taken over" : "done",
    stop: async () => {
      stopping.abort();
      await server.stop();
    },
  };
}
