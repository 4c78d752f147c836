import { type ChildProcess, spawn } from "node:child_process";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { JOBS } from "#lib/cli/job-list";
import { addFile } from "#lib/files/commands";
import { db, inTransaction } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { prepareJobs } from "#lib/infra/jobs";
import { contentReadingJob } from "#lib/readings/jobs";

const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill("SIGKILL");
});

/** As `npm run worker` does it. */
async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ["lib/cli/worker-alone.ts"], {
    env: { ...process.env, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  workers.push(worker);
  await new Promise<void>((done) => worker.stdout?.once("data", () => done()));
  return worker;
}

async function bring(words: string): Promise<string> {
  const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`;
  const { sha256, size, ...incoming } = await receiveFile(Readable.from([text]), 1_000);
  await (await fileStore()).keep({ sha256, size, ...incoming });
  const file = { sha256, size, mediaType: "text/vtt", name: "prova.vtt" };
  await inTransaction(undefined, (tx) => addFile(SYSTEM, file, tx));
  return sha256;
}

test("two workers share the work, and each piece is done once", { timeout: 120_000 }, async () => {
  await prepareJobs(process.env.DATABASE_URL ?? "", JOBS);
  const both = await Promise.all([startWorker(), startWorker()]);
  const connected = () => db().$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT client_port)::int AS count FROM pg_stat_activity
    WHERE application_name = 'portal worker' AND datname = current_database()`;
  await expect
    .poll(async () => (await connected())[0]?.count, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(2);
  const names = Array.from({ length: 8 }, (_, number) => `parole ${number}`);
  for (const words of names) await bring(words);
  const read = () => db().content.count({ where: { reading: "read" } });
  await expect.poll(read, { timeout: 60_000 }).toBe(names.length);
  const texts = await db().contentText.findMany({ select: { text: true } });
  expect(texts.map(({ text }) => text.split("\n").at(-1)).sort()).toEqual(names);
  const states = () => db().$queryRaw`
    SELECT "state"::text, "retry_count"::int AS tries, count(*)::int FROM "pgboss"."job"
    WHERE "name" = ${contentReadingJob.name} GROUP BY 1, 2`;
  await expect.poll(states).toEqual([{ state: "completed", tries: 0, count: names.length }]);
  const ended = both.map((worker) => new Promise((done) => worker.once("exit", done)));
  for (const worker of both) worker.kill("SIGTERM");
  expect(await Promise.all(ended)).toEqual([0, 0]);
});
