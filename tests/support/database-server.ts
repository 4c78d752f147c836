import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { prepare } from "#lib/cli/prepare";
import { prepareDataFolder } from "#lib/infra/data-folder";
import { checkDatabase } from "#lib/infra/database";
import { startEmbeddedPostgres } from "#lib/infra/embedded-postgres";

declare module "vitest" {
  export interface ProvidedContext {
    /** A connection to the server, for creating databases; never worked in. */
    serverUrl: string;
    /** The migrated database that each test file gets a copy of. */
    template: string;
  }
}

const PREFIX = "portal_test_";
const DAY = 24 * 60 * 60 * 1000;

export const inDatabase = (url: string, name: string) => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** The server of DATABASE_URL when that is set, otherwise one of our own that loses nothing of worth. */
async function startServer() {
  const named = process.env.DATABASE_URL;
  if (named) {
    await checkDatabase(named);
    return { url: named, stop: async () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), "portal-test-"));
  prepareDataFolder(folder);
  const server = await startEmbeddedPostgres(folder, { fsync: "off", max_connections: "100" });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

async function dropDatabases(client: Client, isOurs: (name: string) => boolean) {
  const found = await client.query<{ name: string }>(
    "select datname as name from pg_database where starts_with(datname, $1)",
    [PREFIX],
  );
  for (const { name } of found.rows.filter((row) => isOurs(row.name))) {
    await client.query(`drop database if exists "${name}" with (force)`);
  }
}

/** Runs that were killed leave their databases behind. */
const isAbandoned = (name: string) => Date.now() - Number(name.split("_")[2]) > DAY;

export default async function setup(project: TestProject) {
  const server = await startServer();
  const client = new Client({ connectionString: server.url });
  const run = `${PREFIX}${Date.now()}_${randomBytes(3).toString("hex")}`;
  const end = async () => {
    await dropDatabases(client, (name) => name.startsWith(run));
    await client.end();
    await server.stop();
  };
  await client.connect();
  try {
    await dropDatabases(client, isAbandoned);
    await client.query(`create database "${run}"`);
    await prepare("lib/cli/migrate.ts", { DATABASE_URL: inDatabase(server.url, run) });
  } catch (error) {
    await end();
    throw error;
  }
  project.provide("serverUrl", server.url);
  project.provide("template", run);
  return end;
}
