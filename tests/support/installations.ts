import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { inject } from "vitest";
import { LOOKING, readArchive } from "#lib/infra/archive-reader";
import type { S3Settings } from "#lib/infra/s3-store";
import { inDatabase } from "#tests/support/database-server";

/** What a command printed, and how it ended. */
export interface Ended {
  code: number | null;
  output: string;
}

/** Runs a command of the portal in a process of its own, as a shell would. */
export function runCommandFile(
  name: string,
  args: string[],
  env: Record<string, string>,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [`lib/cli/${name}.ts`, ...args], {
    env: { ...process.env, INIT_CWD: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = (async () => {
    const closed = new Promise<number | null>((done) => child.once("close", done));
    const [out, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await closed, output: out + problem };
  })();
  return { child, ended };
}

/**
 * Where nothing was started yet: a data folder with an empty database.
 * @param ofOthers the address of one, instead of one on the server of the tests
 */
export async function newInstallation(bucket?: S3Settings, ofOthers?: string) {
  const folder = mkdtempSync(join(tmpdir(), "portal-installation-"));
  const name = `${inject("template")}_${randomBytes(4).toString("hex")}`;
  const databaseUrl = ofOthers ?? inDatabase(inject("serverUrl"), name);
  if (!ofOthers) await query(inject("serverUrl"), `create database "${name}"`);
  const env = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    S3_ENDPOINT: bucket?.endpoint ?? "",
    S3_BUCKET: bucket?.bucket ?? "",
    S3_ACCESS_KEY_ID: bucket?.accessKeyId ?? "",
    S3_SECRET_ACCESS_KEY: bucket?.secretAccessKey ?? "",
  };
  return {
    folder,
    databaseUrl,
    ask: (statement: string) => query(databaseUrl, statement),
    start: (command: string, ...args: string[]) => runCommandFile(command, args, env),
    run: (command: string, ...args: string[]) => runCommandFile(command, args, env).ended,
    files: () => filesOf(folder),
    remove: async () => {
      await query(inject("serverUrl"), `drop database if exists "${name}" with (force)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function query(url: string, statement: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The contents in the store of a data folder, by their names. */
export function filesOf(folder: string): string[] {
  const files = join(folder, "files");
  if (!existsSync(files)) return [];
  return readdirSync(files, { recursive: true, encoding: "utf8" })
    .flatMap((path) => /[0-9a-f]{64}$/.exec(path)?.[0] ?? [])
    .sort();
}

/** What an archive says of itself, and that all of it is right. */
export async function manifestOf(path: string) {
  return (await readArchive(path, LOOKING)).manifest;
}

/** What is in it, whenever and wherever it was made. */
export async function contentOf(path: string) {
  const { tables, files, jobs, sequences, migrations } = await manifestOf(path);
  return { tables, files, jobs: jobs.rows, sequences, migrations };
}
