import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "#lib/infra/db";
import { migrate } from "#lib/infra/migrate";

const folder = mkdtempSync(join(tmpdir(), "portal-migrations-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NAME = "20260101000000_first";
function write(sql: string, name = NAME) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const run = () => migrate(process.env.DATABASE_URL ?? "", folder);
const tables = () =>
  db()
    .$queryRaw`select tablename as name from pg_tables where schemaname = 'public' and tablename like 'try%'`;

const FUNCTION =
  "create function one() returns int language plpgsql as $$ begin return 1; end; $$;";

beforeEach(async () => {
  rmSync(join(folder, NAME), { recursive: true, force: true });
  await db().$executeRaw`drop schema public cascade`;
  await db().$executeRaw`create schema public`;
});

test("several processes may migrate at once, and one does", async () => {
  write(`create table try (n int); ${FUNCTION}`);
  const results = await Promise.all([run(), run(), run()]);
  expect(results.flat()).toEqual([NAME]);
  expect(await tables()).toEqual([{ name: "try" }]);
});

test("a failed migration changes nothing, and runs when it is corrected", async () => {
  write(`create table try (n int); ${FUNCTION} create table try (n int);`);
  await expect(run()).rejects.toThrow(
    `The migration ${NAME} failed and changed nothing: relation "try" already exists.`,
  );
  expect(await tables()).toEqual([]);
  write("create table try (n int);");
  expect(await run()).toEqual([NAME]);
});

test("one that was interrupted before it was recorded as done runs again", async () => {
  write("create table try (n int);");
  await run();
  await db().$executeRaw`update _prisma_migrations set finished_at = null`;
  await db().$executeRaw`drop table try`;
  expect(await run()).toEqual([NAME]);
});

test("an edited migration is refused", async () => {
  write("create table try (n int);");
  await run();
  write("create table try (n bigint);");
  await expect(run()).rejects.toThrow(`The migration ${NAME} was edited`);
});

test("a database from a newer version is refused", async () => {
  write("create table try (n int);");
  write("create table try_two (n int);", "20270101000000_second");
  expect(await run()).toEqual([NAME, "20270101000000_second"]);
  rmSync(join(folder, "20270101000000_second"), { recursive: true });
  await expect(run()).rejects.toThrow("comes from a newer version of the portal");
});

test("a database that something else uses is refused", async () => {
  await db().$executeRaw`create table try (n int)`;
  write("create table try_two (n int);");
  await expect(run()).rejects.toThrow("The database holds other tables already");
});
