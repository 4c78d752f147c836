import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { isPortFree } from "#lib/infra/free-port";
import { isAlive, readPostmaster } from "#lib/infra/postmaster";
import { buildsOf, endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";

// One data folder goes through all of this, as an installation does.
const folder = newDataFolder();
const start = () => launchPortal({ DATA_DIR: folder });
const postmaster = () => readPostmaster(join(folder, "postgres"))?.pid ?? 0;

async function query(text: string) {
  const client = new Client({ connectionString: await runningPostgresUrl(folder) });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

let portal = await start();
beforeAll(() => portal.ready());
afterAll(() => endLeftovers(folder));

async function startAgain() {
  portal = await start();
  await portal.ready();
}

async function expectNothingLeft(database: number) {
  expect(buildsOf(portal.pid)).toEqual([]);
  expect(isAlive(database)).toBe(false);
  expect(await isPortFree(portal.port, "127.0.0.1")).toBe(true);
}

const health = () =>
  fetch(`http://127.0.0.1:${portal.port}/api/health`).then(
    (answer) => answer.status,
    () => 0,
  );

test("it answers at the address it prints", async () => {
  expect(portal.output()).toContain(`The portal is ready: http://localhost:${portal.port}\n`);
  expect(await health()).toBe(200);
});

test("the password of its database is for nobody else", () => {
  const secret = readFileSync(join(folder, "postgres/portal.password"), "utf8").trim();
  expect(secret).toMatch(/^[0-9a-f]{48}$/);
  expect(portal.output()).not.toContain(secret);
  expect(readFileSync(join(folder, "run/postgres.log"), "utf8")).not.toContain(secret);
});

test("nothing that runs is the owner of the database", async () => {
  expect(await health()).toBe(200);
  const roles = await query(
    "select distinct usename, usesuper from pg_stat_activity join pg_user using (usename) where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  expect(roles).toEqual([{ usename: "portal_app", usesuper: false }]);
});

test("a second portal on the same data folder is refused", async () => {
  const second = await start();
  expect(await second.exitCode).toBe(1);
  expect(second.output()).toContain(`Another portal (process ${portal.pid})`);
});

test("a process that dies is started again", async () => {
  const [web = ""] = readFileSync(`/proc/${portal.pid}/task/${portal.pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter((pid) => readFileSync(`/proc/${pid}/environ`, "utf8").includes("PORTAL_PROCESS=web"));
  process.kill(Number(web), "SIGKILL");
  await portal.says(/the web process ended \(SIGKILL\); it starts again/);
  await expect.poll(health, { timeout: 20_000 }).toBe(200);
});

test("a database that dies is started again", async () => {
  const before = postmaster();
  process.kill(before, "SIGKILL");
  await portal.says(/the database ended; it starts again/);
  await expect.poll(health, { timeout: 20_000 }).toBe(200);
  expect(postmaster()).not.toBe(before);
});

test("Ctrl-C stops everything", async () => {
  const database = postmaster();
  const before = portal.output();
  portal.signalGroup("SIGINT");
  expect(await portal.exitCode).toBe(0);
  await expectNothingLeft(database);
  expect(portal.output()).toBe(before);
});

test("a killed process group is recovered from, and nothing acknowledged is lost", async () => {
  await startAgain();
  await query("create table kept (n int); insert into kept values (1)");
  const database = postmaster();
  const abandoned = buildsOf(portal.pid);
  expect(abandoned).toHaveLength(1);
  portal.signalGroup("SIGKILL");
  await portal.exitCode;
  await startAgain();
  expect(abandoned.filter((build) => existsSync(build))).toEqual([]);
  await query("insert into kept values (2)");
  expect(isAlive(database)).toBe(false);

  const second = postmaster();
  portal.signalGroup("SIGKILL");
  process.kill(second, "SIGKILL");
  await portal.exitCode;
  await startAgain();
  expect(await query("select n from kept order by n")).toEqual([{ n: 1 }, { n: 2 }]);
});

test("SIGTERM to the supervisor alone stops everything", async () => {
  const database = postmaster();
  portal.signal("SIGTERM");
  expect(await portal.exitCode).toBe(0);
  await expectNothingLeft(database);
});

test("a database from a newer version is refused and left alone", async () => {
  await startAgain();
  await query(
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ('x', 'x', '29990101000000_newer', now(), 1)",
  );
  portal.signal("SIGTERM");
  await portal.exitCode;
  const older = await start();
  expect(await older.exitCode).toBe(1);
  expect(older.output()).toContain("The database comes from a newer version of the portal");
  expect(older.output()).not.toMatch(/^\s+at /m);
  await expectNothingLeft(postmaster());
});
