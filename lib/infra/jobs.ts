import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { fromPrisma, PgBoss, type QueueOptions } from "pg-boss";
import { now } from "#lib/clock";
import type { Tx } from "#lib/infra/db";
import { logDefect } from "#lib/infra/log";

/** What a command needs to know to enqueue work: `jobs.ts` of its domain, which does it, comes after. */
export type JobName<Data extends object> = {
  name: string;
  /** Of two that say the same here only one waits or runs at a time; the other is not needed. */
  onceFor?: keyof Data & string;
  /** Never there: it ties the data to the name for the compiler. */
  data?: Data;
};

/** A kind of background work; its domain declares it in `jobs.ts`, the worker runs it. */
export type Job<Data extends object> = JobName<Data> & {
  handle: (data: Data) => Promise<void>;
  /** When it runs by itself, with empty data. */
  schedule?: { cron: string; timeZone: string };
  /**
   * A statement that has an answer while there is something to do. Asked first where work comes by
   * itself every few minutes: without any, nothing of what it needs is loaded. `$1` is the present moment.
   */
  onlyIf?: string;
  queue?: QueueOptions;
};

// biome-ignore lint/suspicious/noExplicitAny: the worker runs jobs whatever their data are.
export type AnyJob = Job<any>;

const SCHEMA = "pgboss";
const QUEUE: QueueOptions = { retryLimit: 5, retryBackoff: true, retryDelay: 30 };

const DAY = 24 * 60 * 60;

/**
 * For mails: the server that takes them may be down for a day of maintenance. After a minute, then
 * ever later, then every hour. What was given up stays long enough to be seen on the desk.
 */
export const MAIL_QUEUE = {
  retryLimit: 30,
  retryBackoff: true,
  retryDelay: 60,
  retryDelayMax: 60 * 60,
  deleteAfterSeconds: 14 * DAY,
} satisfies QueueOptions;

/** Tables are made and changed by the owner alone; the worker may run as a role that cannot. */
function boss(databaseUrl: string, role: "owner" | "worker" | "sender") {
  const made = new PgBoss({
    connectionString: databaseUrl,
    schema: SCHEMA,
    max: role === "sender" ? 1 : 3,
    supervise: role === "worker",
    schedule: role === "worker",
    migrate: role === "owner",
    application_name: `portal ${role}`,
  });
  made.on("error", (error) => void logDefect(error, { route: "jobs" }));
  return made;
}

/** Installs the queues; jobs may be enqueued once this has run. */
export async function prepareJobs(databaseUrl: string, jobs: AnyJob[]) {
  const owner = boss(databaseUrl, "owner");
  await owner.start();
  try {
    await indexesBuilt(owner);
    await declareQueues(owner, jobs);
  } finally {
    await owner.stop({ graceful: false });
  }
}

/** A new version of the queues may build indexes after its migration, which takes the owner too. */
async function indexesBuilt(owner: PgBoss) {
  const patience = Date.now() + 60_000;
  const isUnderWay = ({ status }: { status: string }) => /^(pending|in_progress)$/.test(status);
  while ((await owner.getBamStatus()).some(isUnderWay) && Date.now() < patience) await pause(100);
}

async function declareQueues(owner: PgBoss, jobs: AnyJob[]) {
  for (const { name, queue, onceFor } of jobs) {
    const options = { ...QUEUE, ...queue };
    await owner.createQueue(name, { ...options, policy: onceFor ? "exclusive" : "standard" });
    // One that an earlier version made keeps its own otherwise.
    await owner.updateQueue(name, options);
  }
}

/** Runs jobs until the returned function is called, which lets running ones finish. */
export async function runJobs(databaseUrl: string, jobs: AnyJob[]): Promise<() => Promise<void>> {
  const worker = boss(databaseUrl, "worker");
  await worker.start();
  await declareQueues(worker, jobs);
  for (const { name, handle, schedule, onlyIf } of jobs) {
    await worker.work<object>(name, { pollingIntervalSeconds: 2 }, async (batch) => {
      if (onlyIf && !(await hasAnswer(worker, onlyIf))) return;
      for (const { data } of batch) {
        await handle(data ?? {}).catch((error) => {
          logDefect(error, { route: `job ${name}` });
          throw error;
        });
      }
    });
    if (schedule) await worker.schedule(name, schedule.cron, null, { tz: schedule.timeZone });
  }
  await forgetOldSchedules(worker, jobs);
  return () => worker.stop({ timeout: 8_000 });
}

/** By the portal's clock, which all else that is due goes by too, and not the database's. */
async function hasAnswer(worker: PgBoss, statement: string): Promise<boolean> {
  const values = statement.includes("$1") ? [now()] : [];
  return (await worker.getDb().executeSql(statement, values)).rows.length > 0;
}

async function forgetOldSchedules(worker: PgBoss, jobs: AnyJob[]) {
  const kept = new Set(jobs.flatMap(({ name, schedule }) => (schedule ? [name] : [])));
  for (const { name } of await worker.getSchedules()) {
    if (!kept.has(name)) await worker.unschedule(name);
  }
}

let sender: Promise<PgBoss> | undefined;

/** Enqueues work that begins only if, and after, the transaction commits. */
export async function enqueue<Data extends object>(
  tx: Tx,
  job: JobName<Data>,
  data: Data,
): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error("DATABASE_URL is not set: the supervisor sets it");
  sender ??= startSender(databaseUrl);
  const ready = await sender;
  const { name, onceFor } = job;
  const once = onceFor ? { singletonKey: String(data[onceFor]) } : {};
  await ready.send(name, data, { db: fromPrisma(tx), ...once });
}

/** Enqueues work of one kind, not before its moment, within the transaction of a plain connection. */
export async function enqueueLater(
  client: Client,
  databaseUrl: string,
  { name, onceFor }: AnyJob,
  work: readonly { data: object | null; startAfter: Date }[],
): Promise<void> {
  sender ??= startSender(databaseUrl);
  const ready = await sender;
  const jobs = work.map(({ data, startAfter }) => {
    const given: Record<string, unknown> = { ...data };
    const once = onceFor ? { singletonKey: String(given[onceFor]) } : {};
    return { startAfter, ...once, ...(data && { data }) };
  });
  const executeSql = (text: string, values?: unknown[]) => client.query(text, values);
  await ready.insert(name, jobs, { db: { executeSql } });
}

/** One that did not start is not kept: the next form would fail as this one does. */
function startSender(databaseUrl: string): Promise<PgBoss> {
  const starting = boss(databaseUrl, "sender").start();
  starting.catch(() => {
    if (sender === starting) sender = undefined;
  });
  return starting;
}

/** Lets go of the connection that `enqueue` opened. */
export async function closeJobs() {
  const open = sender;
  sender = undefined;
  await (await open)?.stop({ graceful: false });
}
