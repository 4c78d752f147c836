import { Readable } from "node:stream";
import type { Client } from "pg";
import { bytesInWords, countOf } from "#lib/cli/amounts";
import { inWords } from "#lib/cli/archive-failure";
import { CARRIED, WRITTEN_BY_MIGRATIONS } from "#lib/cli/carried";
import { JOBS } from "#lib/cli/job-list";
import type { Step } from "#lib/cli/make-backup";
import { ArchiveError, type Manifest, type TablePart } from "#lib/infra/archive-format";
import { readArchive } from "#lib/infra/archive-reader";
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
    const { at, migrations } = await step("Archive", (outcome) => examine(source, outcome));
    await step("Database", async (outcome) => {
      const names = migrations.map(({ name }) => name);
      await migrate(databaseUrl, MIGRATIONS, names);
      await prepareJobs(databaseUrl, JOBS);
      outcome(`as it was made on ${at.slice(0, 16).replace("T", " ")} UTC`);
    });
    return await step("Content", (outcome, progress) =>
      load(client, source, databaseUrl, { outcome, progress }),
    );
  } catch (error) {
    throw inWords(error, source.path, "Nothing was restored.");
  }
}

async function examine(
  { path, sha256 }: Source,
  outcome: (text: string) => void,
): Promise<Manifest> {
  const found = await readArchive(path, {
    content: (_, pieces) => pass(pieces),
    part: (_, pieces) => pass(pieces),
  });
  if (sha256 && sha256.toLowerCase() !== found.sha256) {
    throw new ArchiveError(`is another one: its SHA-256 is ${found.sha256}`);
  }
  await refuseOtherVersions(found.manifest);
  outcome(`whole, ${bytesInWords(found.bytes)}`);
  return found.manifest;
}

async function pass(pieces: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of pieces);
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

async function load(
  client: Client,
  { path }: Source,
  databaseUrl: string,
  { outcome, progress }: Record<"outcome" | "progress", (text: string) => void>,
) {
  let known: Manifest | undefined;
  let tables: TableLoad | undefined;
  let count = 0;
  let unknownJobs = 0;
  const { manifest } = await readArchive(path, {
    manifest: async (manifest) => {
      known = manifest;
    },
    content: async ({ sha256, size }, pieces) => {
      const incoming = await receiveFile(Readable.from(pieces), size);
      await (await fileStore()).keep({ ...incoming, sha256 });
      count += 1;
      progress(countOf(count, "file"));
    },
    part: async (part, pieces) => {
      if (!known) return;
      tables ??= await TableLoad.begin(client, known, WRITTEN_BY_MIGRATIONS);
      if (part !== known.jobs) {
        const table = part as TablePart;
        progress(table.name);
        return tables.fill(table, pieces);
      }
      unknownJobs = (await resumeJobs(client, databaseUrl, JOBS, pieces)).unknown;
    },
  });
  await tables?.end(manifest, CARRIED.contents);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  outcome(
    `${countOf(rows, "row")} of ${countOf(manifest.tables.length, "table")}, ${countOf(manifest.files.count, "file")} (${bytesInWords(manifest.files.bytes)})`,
  );
  return { manifest, unknownJobs };
}
