import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "#lib/infra/db";
import { closeJobs } from "#lib/infra/jobs";
import { inDatabase } from "#tests/support/database-server";

// Each test file works in a copy of the migrated database, which it need not clean.
// What it keeps of files lies in a folder of its own.
const folder = mkdtempSync(join(tmpdir(), "portal-files-"));
process.env.DATA_DIR = folder;
const name = `${inject("template")}_${randomBytes(4).toString("hex")}`;

async function onServer(statement: string) {
  const client = new Client({ connectionString: inject("serverUrl") });
  await client.connect();
  await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  await onServer(`create database "${name}" template "${inject("template")}"`);
  process.env.DATABASE_URL = inDatabase(inject("serverUrl"), name);
});

afterAll(async () => {
  await closeJobs();
  await closeDb();
  await onServer(`drop database if exists "${name}" with (force)`);
  rmSync(folder, { recursive: true, force: true });
});
