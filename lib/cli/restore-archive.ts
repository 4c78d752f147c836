import { Readable } from "node:stream";
import type { Client } from "pg";
import { bytesInWords, countOf } from "#lib/cli/amounts";
import { inWords } from "#lib/cli/archive-failure";
import { CARRIED, WRITTEN_BY_MIGRATIONS } from "#lib/cli/carried";
import { JOBS } from "#lib/cli/job-list";
import type { Step } from "#lib/cli/make-backup";
import { ArchiveError, type Manifest } from "#lib/infra/archive-format";
import { LOOKING, readArchive } from "#lib/infra/archive-reader";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { prepareJobs } from "#lib/infra/jobs";
import { knownMigrations, MIGRATIONS, migrate } from "#lib/infra/migrate";
import { connectForCopies } from "#lib/infra/table-copy";
import { refuseOccupied, TableLoad } from "#lib/infra/table-load";
import { resumeJobs } from "#lib/infra/waiting-jobs";

type Source = {
  path: string;
  /** The hash of the whole file, where somebody has written it down. */
  sha256?: string | undefined;
};

export interface Restored {
  manifest: Manifest;
  /** Work of kinds that this version does not know. */
  unknownJobs: number;
  /** Migrations that the archive did not have yet. */
  migrated: number;
}

/**
 * Brings an archive into an empty installation. The whole archive is looked at before anything is
 * written; files come first, which nobody sees without rows, and all rows in one transaction.
 */
export async function restoreArchive(
  source: Source,
  databaseUrl: string,
  step: Step,
): Promise<Restored> {
  const client = await connectForCopies(databaseUrl);
  try {
    const loaded = await bringIn(client, source, databaseUrl, step);
    return { ...loaded, migrated: await bringUpToDate(client, source, databaseUrl) };
  } finally {
    await client.end().catch(() => {});
  }
}

/** From here on everything is there, and the next start would do this too. */
async function bringUpToDate(client: Client, { path }: Source, databaseUrl: string) {
  try {
    const migrated = await migrate(databaseUrl);
    await client.query("analyze");
    return migrated.length;
  } catch (error) {
    throw inWords(error, path, "Everything was restored; npm start goes on from here.");
  }
}

async function bringIn(client: Client, source: Source, databaseUrl: string, step: Step) {
  try {
    await refuseOccupied(client, WRITTEN_BY_MIGRATIONS);
    const { manifest, sha256 } = await step("Archive", (outcome) => examine(source, outcome));
    await step("Database", async (outcome) => {
      const names = manifest.migrations.map(({ name }) => name);
      await migrate(databaseUrl, MIGRATIONS, names);
      await prepareJobs(databaseUrl, JOBS);
      outcome(`as it was made on ${manifest.at.slice(0, 16).replace("T", " ")} UTC`);
    });
    const unknownJobs = await step("Content", async (outcome, progress) => {
      const unknown = await load(client, { ...source, sha256 }, databaseUrl, progress);
      outcome(amountOf(manifest));
      return unknown;
    });
    return { manifest, unknownJobs };
  } catch (error) {
    throw inWords(error, source.path, "Nothing was restored.");
  }
}

async function examine({ path, sha256 }: Source, outcome: (text: string) => void) {
  const found = await readArchive(path, LOOKING);
  if (sha256 && sha256.toLowerCase() !== found.sha256) {
    throw new ArchiveError(`is another one: its SHA-256 is ${found.sha256}`);
  }
  await refuseOtherVersions(found.manifest);
  outcome(`whole, ${bytesInWords(found.bytes)}`);
  return found;
}

async function refuseOtherVersions({ migrations }: Manifest): Promise<void> {
  const known = new Map((await knownMigrations()).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of migrations) {
    if (known.get(name) === checksum) continue;
    throw new ArchiveError(
      known.has(name)
        ? `was made with another text of the migration ${name}: restore it with the version that made it`
        : `was made by a newer version of the portal (it knows the migration ${name}): update this one first`,
    );
  }
}

/** @returns how much waiting work was of kinds that are not known here */
async function load(
  client: Client,
  { path, sha256 }: Source,
  databaseUrl: string,
  progress: (text: string) => void,
): Promise<number> {
  const store = await fileStore();
  let tables: TableLoad | undefined;
  let count = 0;
  let unknownJobs = 0;
  const read = await readArchive(path, {
    content: async (file, pieces) => {
      const incoming = await receiveFile(Readable.from(pieces), file.size);
      await store.keep(incoming);
      count += 1;
      progress(countOf(count, "file"));
    },
    table: async (table, pieces, manifest) => {
      progress(table.name);
      tables ??= await TableLoad.begin(client, manifest, WRITTEN_BY_MIGRATIONS);
      await tables.fill(table, pieces);
    },
    jobs: async (pieces) => {
      unknownJobs = await resumeJobs(client, databaseUrl, JOBS, pieces);
    },
  });
  if (read.sha256 !== sha256) throw new ArchiveError("was changed while it was read");
  await tables?.end(read.manifest, CARRIED.contents);
  return unknownJobs;
}

function amountOf({ tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${countOf(rows, "row")} of ${countOf(tables.length, "table")}, ${countOf(files.count, "file")} (${bytesInWords(files.bytes)})`;
}
