import { afterAll, beforeAll, expect, test } from "vitest";
import { db, inTransaction } from "#lib/infra/db";
import { closeJobs, enqueue, type Job, prepareJobs, runJobs } from "#lib/infra/jobs";

const done: string[] = [];
const greet: Job<{ name: string }> = {
  name: "greet",
  handle: async ({ name }) => {
    done.push(name);
  },
};
const daily: Job<object> = {
  name: "daily",
  handle: async () => {},
  schedule: { cron: "0 3 * * *", timeZone: "Europe/Rome" },
};

const databaseUrl = () => process.env.DATABASE_URL ?? "";

beforeAll(() => prepareJobs(databaseUrl(), [greet]));
afterAll(closeJobs);

test("work begins when its transaction commits, and not when it rolls back", async () => {
  const refused = inTransaction(undefined, async (tx) => {
    await enqueue(tx, greet, { name: "rolled back" });
    throw new Error("changed its mind");
  });
  await expect(refused).rejects.toThrow("changed its mind");
  await inTransaction(undefined, (tx) => enqueue(tx, greet, { name: "committed" }));

  const stop = await runJobs(databaseUrl(), [greet]);
  await expect.poll(() => done).toContain("committed");
  await stop();
  expect(done).toEqual(["committed"]);
});

test("a queue that could not be reached once is reached by the next form", async () => {
  const reachable = databaseUrl();
  await closeJobs();
  const greeting = () => inTransaction(undefined, (tx) => enqueue(tx, greet, { name: "later" }));
  // The transaction itself is on connections that are there already.
  await db().$queryRaw`SELECT 1`;
  const nowhere = new URL(reachable);
  nowhere.pathname = "/there-is-no-such-database";
  process.env.DATABASE_URL = nowhere.href;
  await expect(greeting()).rejects.toThrow("does not exist");
  process.env.DATABASE_URL = reachable;
  await greeting();
});

test("a schedule lives as long as its job is declared", async () => {
  const schedules = () => db().$queryRaw`select name, cron, timezone from pgboss.schedule`;
  const stop = await runJobs(databaseUrl(), [daily]);
  await stop();
  expect(await schedules()).toEqual([
    { name: "daily", cron: "0 3 * * *", timezone: "Europe/Rome" },
  ]);
  const stopWithout = await runJobs(databaseUrl(), []);
  await stopWithout();
  expect(await schedules()).toEqual([]);
});
