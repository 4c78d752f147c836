import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { prepare } from "#lib/cli/prepare";
import { prepareDataFolder } from "#lib/infra/data-folder";
import { closeDb, db, inTransaction } from "#lib/infra/db";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#lib/infra/embedded-postgres";
import { closeJobs, enqueue, type Job, prepareJobs, runJobs } from "#lib/infra/jobs";
import { preparePortalRole } from "#lib/infra/portal-role";
import { purge } from "#lib/purges/commands";
import { makeMeeting, makePerson, speaker, talk } from "#tests/support/factories";
import { heardTags } from "#tests/support/heard-tags";

// Roles belong to the whole server, and that of the other tests may be the operator's.
const folder = mkdtempSync(join(tmpdir(), "portal-role-"));
const done: string[] = [];
const job: Job<{ name: string }> = {
  name: "note",
  handle: async ({ name }) => {
    done.push(name);
  },
};
let server: EmbeddedPostgres;
let portalUrl: string;
let usual: string | undefined;

beforeAll(async () => {
  prepareDataFolder(folder);
  server = await startEmbeddedPostgres(folder, { fsync: "off" });
  await prepare("lib/cli/migrate.ts", { DATABASE_URL: server.url });
  await prepareJobs(server.url, [job]);
  portalUrl = await preparePortalRole(server.url);
  await closeDb();
  usual = process.env.DATABASE_URL;
  process.env.DATABASE_URL = portalUrl;
});

afterAll(async () => {
  await closeJobs();
  await closeDb();
  if (usual) process.env.DATABASE_URL = usual;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function attempt(statement: string, url = portalUrl) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test("the portal's role may do nothing but work with rows", async () => {
  expect(
    await attempt(
      "select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls from pg_roles where rolname = current_user",
    ),
  ).toEqual([
    {
      rolsuper: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      rolbypassrls: false,
    },
  ]);
});

test.each([
  "create table mine (n int)",
  "create table pgboss.mine (n int)",
  "create temp table mine (n int)",
  "create schema mine",
  "create database mine",
  "create role mine",
  'alter table "Person" add column mine int',
  'drop table "Person"',
  'truncate "Person"',
  'alter table "AuditEntry" disable trigger all',
  "select * from _prisma_migrations",
  "select pg_read_file('/etc/hostname')",
  "copy (select 1) to program 'true'",
])("it cannot: %s", async (statement) => {
  await expect(attempt(statement)).rejects.toThrow(/permission denied|must be owner/);
});

test("it has no way into the other databases", async () => {
  const elsewhere = new URL(portalUrl);
  elsewhere.pathname = "/postgres";
  await expect(attempt("select 1", elsewhere.href)).rejects.toThrow(/permission denied/);
});

test("it publishes, notifies, enqueues and works", async () => {
  const person = await makePerson();
  const tags = await heardTags(() =>
    makeMeeting({ talks: [talk({ speakers: [speaker({ personId: person.id })] })] }),
  );
  expect(tags).toContain(`person:${person.slug}`);
  expect(await db().auditEntry.count({ where: { action: "meeting.publish" } })).toBe(1);

  const stop = await runJobs(portalUrl, [job]);
  await inTransaction(undefined, (tx) => enqueue(tx, job, { name: "worked" }));
  await expect.poll(() => done).toEqual(["worked"]);
  await stop();
});

test("it purges, and not without saying so", async () => {
  const { id } = await makeMeeting({ title: "Da togliere" });
  for (const statement of ['delete from "Revision"', `update "AuditEntry" set "after" = '{}'`]) {
    await expect(attempt(statement)).rejects.toThrow(/not allowed/);
  }
  await purge(SYSTEM, { kind: "meeting", id, confirmation: "Da togliere", reason: "Prova" });
  expect(await db().meeting.count({ where: { id } })).toBe(0);
  expect(await db().auditEntry.count({ where: { entityId: id } })).toBe(3);
});

test("each start gives it another password, and what was granted stays", async () => {
  const renewed = await preparePortalRole(server.url);
  expect(renewed).not.toBe(portalUrl);
  await expect(attempt("select 1")).rejects.toThrow(/password authentication failed/);
  expect(await attempt('select count(*)::int as n from "Person"', renewed)).toEqual([{ n: 1 }]);
});
