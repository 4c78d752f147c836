import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { freePort } from "#lib/infra/free-port";
import { endsWithParent, type PostgresRunner, postgresRunner } from "#lib/infra/postgres-binaries";
import { POSTGRES_USER, prepareCluster, readPassword } from "#lib/infra/postgres-cluster";
import { POSTGRES_ENVIRONMENT, POSTGRES_SETTINGS } from "#lib/infra/postgres-settings";
import {
  isAlive,
  readPostmaster,
  stopPostmaster,
  survivingPostmaster,
} from "#lib/infra/postmaster";
import { StartError } from "#lib/infra/start-error";

const HOST = "127.0.0.1";
const DATABASE = "portal";

export type EmbeddedPostgres = {
  url: string;
  pid: number;
  /** It was running already when it was asked for. */
  adopted: boolean;
  stop: () => Promise<void>;
};

type Folders = { cluster: string; log: string; port: string };
type PostgresSettings = Record<string, string>;

function launch(folders: Folders, runner: PostgresRunner, settings: PostgresSettings) {
  if (existsSync(folders.log)) renameSync(folders.log, `${folders.log}.1`);
  const log = openSync(folders.log, "w", 0o600);
  const [command = "", ...args] = [
    ...runner.prefix,
    ...endsWithParent(),
    runner.postgres,
    ...["-D", folders.cluster],
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const child = spawn(command, args, {
    ...runner.owner,
    cwd: "/",
    env: POSTGRES_ENVIRONMENT,
    stdio: ["ignore", log, log],
    // Ctrl-C reaches the whole process group: the database must outlive those who still use it.
    detached: true,
  });
  child.unref();
  closeSync(log);
  return child;
}

async function startOnce(
  folders: Folders,
  runner: PostgresRunner,
  settings: PostgresSettings,
): Promise<number> {
  const remembered = existsSync(folders.port) ? Number(readFileSync(folders.port, "utf8")) : 0;
  const port = await freePort(HOST, remembered);
  writeFileSync(folders.port, String(port));
  const child = launch(folders, runner, { ...settings, port: String(port) });
  let failed: Error | undefined;
  child.once("error", (error) => {
    failed = error;
  });
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const state = readPostmaster(folders.cluster);
    if (state?.ready && state.pid === child.pid) return state.pid;
    await pause(15);
  }
  throw new Error(failed?.message ?? readFileSync(folders.log, "utf8"));
}

/** Just after a kill, parts of the old server may live for a moment longer. */
const PASSING = /pre-existing shared memory block|lock file .* already exists|could not bind/;

async function start(
  folders: Folders,
  runner: PostgresRunner,
  settings: PostgresSettings,
): Promise<number> {
  const patience = Date.now() + 15_000;
  for (;;) {
    try {
      return await startOnce(folders, runner, settings);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      if (PASSING.test(text) && Date.now() < patience) {
        await pause(200);
        continue;
      }
      const reason = /FATAL: +(.*)/.exec(text)?.[1] ?? text.trim().split("\n").at(-1);
      throw new StartError(
        `The embedded database did not start: ${reason}. Its log is ${folders.log}.`,
      );
    }
  }
}

async function ensureDatabase(url: string) {
  const client = new Client({ connectionString: url.replace(/[^/]*$/, "postgres") });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the PostgreSQL that keeps its data below `dataDir`, or adopts it when it is running.
 * @param overrides settings of PostgreSQL; tests can do without durability
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  overrides: PostgresSettings = {},
): Promise<EmbeddedPostgres> {
  const folders = {
    cluster: join(dataDir, "postgres"),
    log: join(dataDir, "run/postgres.log"),
    port: join(dataDir, "run/postgres.port"),
  };
  const surviving = await survivingPostmaster(folders.cluster);
  let pid = surviving?.pid;
  if (pid === undefined) {
    const runner = await postgresRunner(dataDir);
    prepareCluster(folders.cluster, runner);
    pid = await start(folders, runner, { ...POSTGRES_SETTINGS, ...overrides });
  }
  const port = readPostmaster(folders.cluster)?.port;
  const password = readPassword(folders.cluster);
  const url = `postgresql://${POSTGRES_USER}:${password}@${HOST}:${port}/${DATABASE}`;
  await ensureDatabase(url);
  const running = pid;
  return { url, pid, adopted: surviving !== undefined, stop: () => stopPostmaster(running) };
}

/** The address of the database of a running portal, or undefined when it is not running. */
export async function runningPostgresUrl(dataDir: string): Promise<string | undefined> {
  const cluster = join(dataDir, "postgres");
  const found = readPostmaster(cluster);
  if (!found?.ready || !isAlive(found.pid)) return undefined;
  return `postgresql://${POSTGRES_USER}:${readPassword(cluster)}@${HOST}:${found.port}/${DATABASE}`;
}
