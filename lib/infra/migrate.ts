import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type {
  DiagnoseMigrationHistoryOutput,
  MigrationList,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client, Pool } from "pg";
import type { AppliedMigration } from "#lib/infra/archive-format";
import { NO_FILTERS, schemaEngine } from "#lib/infra/schema-engine";
import { StartError } from "#lib/infra/start-error";

/** Any number, the same for every process that migrates. */
const MIGRATION_LOCK = 7_202_103_120;

/** From now until it lets go, or ends, nobody migrates the database of this connection. */
export async function keepFromMigrating(client: Client): Promise<() => Promise<void>> {
  await client.query("select pg_advisory_lock_shared($1)", [MIGRATION_LOCK]);
  return async () => {
    await client.query("select pg_advisory_unlock_shared($1)", [MIGRATION_LOCK]);
  };
}

export const MIGRATIONS = "prisma/migrations";

async function migrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

const readScript = (folder: string, name: string) =>
  readFile(join(folder, name, "migration.sql"), "utf8");

/** What each migration of this version is, as a database notes it of those it has run. */
export async function knownMigrations(folder = MIGRATIONS): Promise<AppliedMigration[]> {
  return Promise.all(
    (await migrationNames(folder)).map(async (name) => {
      const script = await readScript(folder, name);
      return { name, checksum: createHash("sha256").update(script).digest("hex") };
    }),
  );
}

async function readMigrations(folder: string, only?: readonly string[]): Promise<MigrationList> {
  const known = await migrationNames(folder);
  const names = only ? known.filter((name) => only.includes(name)) : known;
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readScript(folder, name),
        },
      },
    })),
  );
  return {
    baseDir: resolve(folder),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** Runs a script whole; a migration is recorded as done in the transaction that does it. */
function scriptRunner(client: Client, migrations: MigrationList) {
  const names = new Map(
    migrations.migrationDirectories.map(({ path, migrationFile }) => [
      migrationFile.content.value,
      path,
    ]),
  );
  const record =
    ";\nupdate _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null";
  return async (script: string) => {
    const migration = names.get(script);
    try {
      await client.query(migration ? script + record : script);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartError(
        `The migration ${migration ?? ""} failed and changed nothing: ${reason}. Correct what it complains about and start again.`,
      );
    }
  };
}

async function migrateLocked(
  client: Client,
  databaseUrl: string,
  folder: string,
  only?: readonly string[],
) {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const migrationsList = await readMigrations(folder, only);
  let failure: unknown;
  const run = scriptRunner(client, migrationsList);
  const engine = await schemaEngine(pool, (script) =>
    run(script).catch((error) => {
      failure = error;
      throw error;
    }),
  );
  const diagnose = () =>
    engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    });
  // A script runs whole or not at all, so what is recorded as failed left nothing behind.
  const forgetFailures = async () => {
    for (const migrationName of (await diagnose()).failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
  };
  try {
    await forgetFailures();
    refuseForeignHistory(await diagnose());
    const applied = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return applied.appliedMigrationNames;
  } catch (error) {
    if ((error as { code?: string }).code === "P3005") {
      throw new StartError(
        "The database holds other tables already: give the portal a database of its own.",
      );
    }
    if (!failure) throw error;
    await forgetFailures();
    throw failure;
  } finally {
    engine.free();
    await pool.end();
  }
}

function refuseForeignHistory({ editedMigrationNames, history }: DiagnoseMigrationHistoryOutput) {
  const [edited] = editedMigrationNames;
  if (edited) {
    throw new StartError(
      `The migration ${edited} was edited after this database had run it: put its original text back and write a new migration instead.`,
    );
  }
  if (history && "unpersistedMigrationNames" in history) {
    throw new StartError(
      `The database comes from a newer version of the portal (it knows the migration ${history.unpersistedMigrationNames[0]}): start that version, or restore a backup made before it.`,
    );
  }
}

/**
 * Brings a database up to the newest migration; several processes may ask at once.
 * @param only leaves it at what an older version made of it
 * @returns the names of the migrations applied now
 */
export async function migrate(
  databaseUrl: string,
  folder = MIGRATIONS,
  only?: readonly string[],
): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await migrateLocked(client, databaseUrl, folder, only);
  } finally {
    await client.end();
  }
}
