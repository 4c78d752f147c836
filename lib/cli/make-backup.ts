import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";
import { bytesInWords, countOf } from "#lib/cli/amounts";
import { inWords } from "#lib/cli/archive-failure";
import { folderBeside, putInPlace } from "#lib/cli/beside";
import { CARRIED } from "#lib/cli/carried";
import type { step as printedStep } from "#lib/cli/step.mjs";
import {
  contentName,
  FORMAT,
  JOBS_NAME,
  MANIFEST,
  type Manifest,
  tableName,
} from "#lib/infra/archive-format";
import { ArchiveWriter } from "#lib/infra/archive-writer";
import { holdContents } from "#lib/infra/content-hold";
import { fileStore } from "#lib/infra/installed-store";
import { type Measure, verified } from "#lib/infra/measured-bytes";
import { StartError } from "#lib/infra/start-error";
import { connectForCopies } from "#lib/infra/table-copy";
import { listContents, readSpooled, type Snapshot, takeSnapshot } from "#lib/infra/table-snapshot";

export type Step = typeof printedStep;

/**
 * Makes one archive of database and files while the portal runs: all tables at one instant, then every
 * content that they name. The file is there once it is whole.
 */
export async function makeBackup(
  file: string,
  databaseUrl: string,
  step: Step,
): Promise<Measure & { manifest: Manifest }> {
  let client: Client | undefined;
  let aside: Awaited<ReturnType<typeof folderBeside>> | undefined;
  try {
    if (existsSync(file)) throw new StartError(`${file} is there already: name another file.`);
    aside = await folderBeside(file);
    const folder = aside.path;
    const connected = await connectForCopies(databaseUrl);
    client = connected;
    const snapshot = await step("Tables", async (outcome) => {
      // Before the instant of the tables: what they name stays until it is copied.
      await holdContents(connected);
      const taken = await takeSnapshot(connected, folder, CARRIED);
      const rows = taken.tables.reduce((sum, { part }) => sum + part.rows, 0);
      outcome(`${countOf(rows, "row")} of ${countOf(taken.tables.length, "table")}`);
      return taken;
    });
    const manifest = await manifestOf(snapshot);
    const whole = join(folder, "archive.tar");
    const measure = await step("Files", async (outcome, progress) => {
      const written = await write(whole, manifest, snapshot, progress);
      const { count, bytes } = manifest.files;
      outcome(`${countOf(count, "file")}, ${bytesInWords(bytes)}`);
      return written;
    });
    await putInPlace(whole, file);
    return { ...measure, manifest };
  } catch (error) {
    throw inWords(error, file, "No backup was made.");
  } finally {
    await client?.end().catch(() => {});
    await aside?.remove();
  }
}

async function manifestOf({ about, tables, jobs, contents }: Snapshot): Promise<Manifest> {
  const { version: portal } = JSON.parse(readFileSync("package.json", "utf8"));
  let bytes = 0;
  for await (const { size } of listContents(contents)) bytes += size;
  return {
    format: FORMAT,
    portal,
    ...about,
    files: { count: contents.part.rows, bytes, sha256: contents.part.sha256 },
    tables: tables.map(({ part }) => part),
    jobs: jobs.part,
  };
}

async function write(
  path: string,
  manifest: Manifest,
  { tables, jobs, contents }: Snapshot,
  progress: (text: string) => void,
): Promise<Measure> {
  const archive = new ArchiveWriter(path, new Date(manifest.at));
  try {
    await archive.addText(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
    let count = 0;
    for await (const { sha256, size } of listContents(contents)) {
      count += 1;
      progress(`${count} of ${manifest.files.count}`);
      await archive.add(contentName(sha256), size, await readContent(sha256, size));
    }
    const parts = [
      ...tables.map((table) => ({ name: tableName(table.part.name), spooled: table })),
      { name: JOBS_NAME, spooled: jobs },
    ];
    for (const { name, spooled } of parts) {
      const { size, pieces } = await readSpooled(spooled);
      await archive.add(name, size, pieces);
      await rm(spooled.path);
    }
    return await archive.end();
  } catch (error) {
    await archive.giveUp();
    throw error;
  }
}

async function readContent(sha256: string, size: number): Promise<AsyncIterable<Buffer>> {
  const store = await fileStore();
  if (!(await store.has(sha256))) {
    throw new StartError(
      `The file ${sha256}, which the database names, is not where files are kept: put it back from an earlier backup`,
    );
  }
  const name = `The file ${sha256} where files are kept`;
  return verified(await store.read(sha256), { bytes: size, sha256 }, name);
}
