import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { JOBS } from "#lib/cli/job-list";
import { makeBackup } from "#lib/cli/make-backup";
import { inTransaction } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { enqueue, prepareJobs } from "#lib/infra/jobs";
import { INVITATION_MAIL } from "#lib/invitations/rules";
import { nameContent } from "#tests/support/archive-content";
import { makePerson } from "#tests/support/factories";
import { newInstallation, runCommandFile } from "#tests/support/installations";
import { quietStep } from "#tests/support/quiet-step";

const archive = () => join(settings().DATA_DIR, "archive.tar");
let target: Awaited<ReturnType<typeof newInstallation>>;

beforeAll(async () => {
  await prepareJobs(process.env.DATABASE_URL ?? "", JOBS);
  await makePerson();
  for (let n = 0; n < 20; n += 1) await nameContent(randomBytes(50_000));
  await inTransaction(undefined, (tx) =>
    enqueue(tx, INVITATION_MAIL, { invitationId: crypto.randomUUID() }),
  );
  await makeBackup(archive(), process.env.DATABASE_URL ?? "", quietStep);
});
beforeEach(async () => {
  target = await newInstallation();
});
afterEach(() => target.remove());

/** Holds a table of the target, so that the restore waits there, and nobody has to guess the moment. */
async function killedAt(table: string) {
  expect((await target.run("migrate")).code).toBe(0);
  const holder = new Client({ connectionString: target.databaseUrl });
  await holder.connect();
  await holder.query("begin");
  await holder.query(`lock table ${table} in share mode`);
  const { child, ended } = target.start("restore", archive());
  const waits =
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  await vi.waitUntil(async () => (await target.ask(waits)).length > 0, { timeout: 20_000 });
  child.kill("SIGKILL");
  await ended;
  await holder.query("rollback");
  await holder.end();
}

async function expectNothingButFiles() {
  const rows = () => target.ask(`select from "Person" union all select from "StoredFile"`);
  // The server notices in its own time that nobody is there any more.
  await expect.poll(rows).toEqual([]);
}

async function expectSecondTry() {
  const again = await target.run("restore", archive());
  expect(again.code, again.output).toBe(0);
  expect(target.files()).toHaveLength(20);
  expect(await target.ask(`select count(*)::int as n from "StoredFile"`)).toEqual([{ n: 20 }]);
  expect(await target.ask("select name from pgboss.job where name = 'invitation-mail'")).toEqual([
    { name: "invitation-mail" },
  ]);
  expect(readdirSync(join(target.folder, "uploads"))).toEqual([]);
}

test("killed when all files are there and no row, it begins anew", async () => {
  await killedAt(`"Person"`);
  await expectNothingButFiles();
  await expectSecondTry();
});

test("killed when all rows are written and not yet kept, it begins anew", async () => {
  await killedAt("pgboss.job");
  await expectNothingButFiles();
  await expectSecondTry();
});

test("killed at any moment, it begins anew", async () => {
  for (const files of [1, 10]) {
    const { child, ended } = target.start("restore", archive());
    await vi.waitUntil(() => target.files().length >= files, { timeout: 20_000, interval: 1 });
    child.kill("SIGKILL");
    await ended;
  }
  // Whatever was reached, all of it is there in the end, or can be had.
  const again = await target.run("restore", archive());
  if (again.code !== 0) expect(again.output).toContain("has content already");
  expect(await target.ask(`select count(*)::int as n from "StoredFile"`)).toEqual([{ n: 20 }]);
  expect(target.files()).toHaveLength(20);
});

test("what a killed backup left goes with the next", async () => {
  const folder = join(target.folder, "backups");
  mkdirSync(folder);
  const holder = new Client({ connectionString: process.env.DATABASE_URL });
  await holder.connect();
  await holder.query("begin");
  await holder.query(`lock table "Person" in access exclusive mode`);
  const { child, ended } = runCommandFile("backup", [join(folder, "one.tar")], {});
  await vi.waitUntil(() => readdirSync(folder).length > 0, { timeout: 20_000 });
  child.kill("SIGKILL");
  await ended;
  expect(readdirSync(folder)).toHaveLength(1);
  await holder.query("rollback");
  await holder.end();
  await makeBackup(join(folder, "two.tar"), process.env.DATABASE_URL ?? "", quietStep);
  expect(readdirSync(folder)).toEqual(["two.tar"]);
});

test("an interrupted backup leaves nothing", async () => {
  const folder = join(target.folder, "backups");
  mkdirSync(folder);
  const holder = new Client({ connectionString: process.env.DATABASE_URL });
  await holder.connect();
  await holder.query("begin");
  await holder.query(`lock table "Person" in access exclusive mode`);
  const { child, ended } = runCommandFile("backup", [join(folder, "one.tar")], {});
  await vi.waitUntil(() => readdirSync(folder).length > 0, { timeout: 20_000 });
  child.kill("SIGINT");
  expect((await ended).code).toBe(130);
  expect(readdirSync(folder)).toEqual([]);
  await holder.query("rollback");
  await holder.end();
});
