import { Client } from "pg";
import { claimDataFolder, prepareDataFolder } from "#lib/infra/data-folder";
import { runningPostgresUrl, startEmbeddedPostgres } from "#lib/infra/embedded-postgres";
import type { Settings } from "#lib/infra/env";
import { StartError } from "#lib/infra/start-error";

const OLDEST = 15;

const SENTENCES: Record<string, string> = {
  "28P01": "refuses the user or the password: correct DATABASE_URL",
  "28000": "refuses the user: correct DATABASE_URL or the server's pg_hba.conf",
  "3D000": "does not exist: create it, or correct DATABASE_URL",
  "53300": "has no connection left: raise max_connections or stop what uses it",
};

/** Refuses a database that cannot be reached or is too old, in one sentence without secrets. */
export async function checkDatabase(url: string) {
  const { host, pathname } = new URL(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const found = await client.query("select current_setting('server_version_num')::int as number");
    const major = Math.floor(found.rows[0].number / 10_000);
    if (major < OLDEST) {
      throw new StartError(
        `The database server at ${host} is PostgreSQL ${major}: the portal needs ${OLDEST} or later.`,
      );
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new StartError(
      SENTENCES[code]
        ? `The database ${pathname.slice(1)} at ${host} ${SENTENCES[code]}.`
        : `The database at ${host} cannot be reached (${code || (error as Error).message}): check that PostgreSQL runs there and that DATABASE_URL is right.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * For commands: sets DATABASE_URL to this installation's database while `work` runs. The embedded
 * one is used as it is when the portal runs, and started for the occasion when it does not.
 */
export async function withDatabase<T>(
  { DATABASE_URL, DATA_DIR }: Settings,
  work: () => Promise<T>,
): Promise<T> {
  if (DATABASE_URL) {
    await checkDatabase(DATABASE_URL);
    return work();
  }
  prepareDataFolder(DATA_DIR);
  const running = await runningPostgresUrl(DATA_DIR);
  const release = running ? undefined : claimDataFolder(DATA_DIR);
  const own = running ? undefined : await startEmbeddedPostgres(DATA_DIR);
  process.env.DATABASE_URL = running ?? own?.url;
  try {
    return await work();
  } finally {
    delete process.env.DATABASE_URL;
    await own?.stop();
    release?.();
  }
}
