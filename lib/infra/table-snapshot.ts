import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Client } from "pg";
import type { Manifest, Part, TablePart } from "#lib/infra/archive-format";
import { keepFromMigrating } from "#lib/infra/migrate";
import { StartError } from "#lib/infra/start-error";
import {
  listApplied,
  listSequences,
  listTables,
  rowsOf,
  type TableShape,
} from "#lib/infra/table-catalogue";
import { copyOut } from "#lib/infra/table-copy";
import { hasQueues, waitingJobs } from "#lib/infra/waiting-jobs";

/** What the tables are asked, beside everything they hold. */
export interface WhatToCarry {
  /** Tables whose rows stay behind. */
  withoutTables: readonly string[];
  withoutJobs: readonly string[];
  /** Asks for the hash and the size of each content that a row names, in the order of hashes. */
  contents: string;
}

/** Rows written aside, compressed, until the archive takes them. */
export interface Spooled<Kind extends Part = Part> {
  part: Kind;
  path: string;
}

export interface Snapshot {
  about: Pick<Manifest, "at" | "postgres" | "migrations" | "sequences">;
  tables: Spooled<TablePart>[];
  jobs: Spooled;
  contents: Spooled;
}

/** Much smaller than no compression, in a fraction of the time of the best. */
const LEVEL = 4;

/**
 * Writes all tables into a folder as they are at one instant, whoever writes to them meanwhile. Nothing
 * waits for it but migrations.
 */
export async function takeSnapshot(
  client: Client,
  folder: string,
  what: WhatToCarry,
): Promise<Snapshot> {
  const done = await keepFromMigrating(client);
  await client.query("begin isolation level repeatable read read only");
  const migrations = await listApplied(client);
  if (!migrations || !(await hasQueues(client))) {
    throw new StartError("There is nothing to back up: this portal was never started.");
  }
  const { rows } = await client.query<{ at: Date; postgres: string }>(
    "select now() as at, current_setting('server_version') as postgres",
  );
  const spool = async (name: string, query: string): Promise<Spooled> => {
    const path = join(folder, name);
    const file = createWriteStream(path, { flags: "wx", mode: 0o600 });
    const part = await copyOut(client, query, (pieces) =>
      pipeline(pieces, createGzip({ level: LEVEL }), file),
    );
    return { part, path };
  };
  const shapes = await listTables(client);
  const tables = [];
  for (const [at, shape] of shapes.entries()) {
    const isLeft = what.withoutTables.includes(shape.name);
    const spooled = await spool(`table-${at}.gz`, isLeft ? noRowsOf(shape) : rowsOf(shape));
    const { name, columns } = shape;
    tables.push({ ...spooled, part: { name, columns, ...spooled.part } });
  }
  const jobs = await spool("jobs.gz", waitingJobs(what.withoutJobs));
  const contents = await spool("contents.gz", what.contents);
  // They are outside of all snapshots: read last, they are ahead of every row.
  const sequences = await listSequences(client);
  await client.query("commit");
  await done();
  const { at = new Date(), postgres = "" } = rows[0] ?? {};
  return {
    about: { at: at.toISOString(), postgres, migrations, sequences },
    tables,
    jobs,
    contents,
  };
}

const noRowsOf = (shape: TableShape) => `select * from (${rowsOf(shape)}) t where false`;

/** The contents that a snapshot names, one after the other. */
export async function* listContents({
  path,
}: Spooled): AsyncGenerator<{ sha256: string; size: number }> {
  const file = createReadStream(path);
  const lines = file.pipe(createGunzip());
  file.on("error", (error) => lines.destroy(error));
  for await (const line of createInterface({ input: lines })) {
    const [sha256 = "", size] = line.split("\t");
    yield { sha256, size: Number(size) };
  }
}

export async function readSpooled({ path }: Spooled) {
  return { size: (await stat(path)).size, pieces: createReadStream(path) };
}
