import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import { runCommand } from "#lib/cli/run-command";
import { NO_FILTERS, schemaEngine } from "#lib/infra/schema-engine";
import { StartError } from "#lib/infra/start-error";

// Writes the migration that leads from the committed schema to the one in the folder. What Prisma's
// schema cannot say (checks, exclusions, triggers) is added to it by hand.

const SCHEMA = "prisma/schema";
const MIGRATIONS = "prisma/migrations";

const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" });

function schemaOf(names: string[], read: (path: string) => string) {
  const files = names
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: join(SCHEMA, name), content: read(join(SCHEMA, name)) }));
  return files.length === 0
    ? { tag: "empty" as const }
    : { tag: "schemaDatamodel" as const, files };
}

async function difference() {
  const committed = git("ls-tree", "--name-only", `HEAD:${SCHEMA}`).split("\n");
  // The engine asks the server for its version; the schemas come from files.
  const pool = new Pool({ connectionString: process.env.DATABASE_URL });
  const engine = await schemaEngine(pool, async () => {});
  const { stdout } = await engine.diff({
    from: schemaOf(committed, (path) => git("show", `HEAD:${path}`)),
    to: schemaOf(readdirSync(SCHEMA).sort(), (path) => readFileSync(path, "utf8")),
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  await pool.end();
  return stdout ?? "";
}

async function writeMigration(name: string | undefined) {
  if (!name || !/^[a-z0-9-]+$/.test(name)) {
    throw new StartError("Name the migration in small letters: npm run migration:new -- add-labs");
  }
  if (git("status", "--porcelain", MIGRATIONS)) {
    throw new StartError(
      "There is a migration that is not committed, from the same schema: commit it first, or remove it and make it anew.",
    );
  }
  const script = await difference();
  if (!/^[A-Z]/m.test(script))
    throw new StartError("The schema is the committed one: nothing to do.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name.replaceAll("-", "_")}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), script);
  return `${folder}/migration.sql`;
}

await runCommand(() => writeMigration(process.argv[2]));
