import type { Client } from "pg";
import { type AnyJob, enqueueLater } from "#lib/infra/jobs";
import { copyIn } from "#lib/infra/table-copy";

// Work that waits is carried over by what it is (name, data, not before when), never as rows of
// pg-boss: its tables are its own and change with its versions.

const AT_ONCE = 500;

/**
 * What was not done yet, work that was given up included: where it is carried to it is tried again.
 * @param leftOut names of work that nobody would want done later
 */
export function waitingJobs(leftOut: readonly string[]): string {
  const names = ["", ...leftOut].map((name) => `'${name.replaceAll("'", "''")}'`).join(", ");
  return `select name, data, start_after from pgboss.job
    where state::text not in ('completed', 'cancelled') and name not in (${names})
    order by created_on, id`;
}

/** Whether there are queues here at all. */
export async function hasQueues(client: Client): Promise<boolean> {
  const { rows } = await client.query("select to_regclass('pgboss.job') is not null as there");
  return rows[0]?.there === true;
}

/**
 * Enqueues carried work within the transaction under way.
 * @returns how much was of a kind that this version does not know, and was left
 */
export async function resumeJobs(
  client: Client,
  databaseUrl: string,
  known: readonly AnyJob[],
  pieces: AsyncIterable<Buffer>,
): Promise<number> {
  await client.query(
    `create temporary table carried_jobs (position bigint generated always as identity,
       name text, data jsonb, start_after timestamptz) on commit drop`,
  );
  await copyIn(client, "carried_jobs (name, data, start_after)", pieces);
  let unknown = 0;
  let last = "0";
  for (;;) {
    const { rows: batch } = await client.query<Carried>(
      `select position, name, data, start_after as "startAfter" from carried_jobs where position > $1 order by position limit $2`,
      [last, AT_ONCE],
    );
    const end = batch.at(-1);
    if (!end) return unknown;
    last = end.position;
    for (const [name, same] of Map.groupBy(batch, (job) => job.name)) {
      const job = known.find((one) => one.name === name);
      if (job) await enqueueLater(client, databaseUrl, job, same);
      else unknown += same.length;
    }
  }
}

type Carried = { position: string; name: string; data: object | null; startAfter: Date };
