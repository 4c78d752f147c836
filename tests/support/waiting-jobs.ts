import { db } from "#lib/infra/db";

/** What was enqueued under a name, oldest first; only what was committed is there. */
export async function waitingJobs<Data extends object>(job: {
  name: string;
  handle: (data: Data) => Promise<void>;
}): Promise<Data[]> {
  const rows = await db().$queryRaw<{ data: Data }[]>`
    SELECT "data" FROM "pgboss"."job" WHERE "name" = ${job.name} ORDER BY "created_on"`;
  return rows.map(({ data }) => data);
}
