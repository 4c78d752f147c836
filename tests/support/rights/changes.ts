import { db } from "#lib/infra/db";

let watched: Promise<unknown> | undefined;

/**
 * Says in short what each table holds, as a function, so that it is planned once: it is asked for
 * twice with every call. Attempts to come in are counted whoever makes them; mails wait among the jobs.
 */
async function makeInShort(): Promise<unknown> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND relname NOT IN ('_prisma_migrations', 'AttemptCount')
    ORDER BY name`;
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}', count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) FROM "${name}"`,
  );
  const jobs = `SELECT 'jobs', count(*)::text FROM pgboss.job
    WHERE job.name NOT LIKE '\\_\\_%' AND job.name NOT IN (SELECT schedule.name FROM pgboss.schedule)`;
  return db().$executeRawUnsafe(`
    CREATE FUNCTION in_short() RETURNS TABLE (of_table text, holds text) LANGUAGE plpgsql AS
    $$ BEGIN RETURN QUERY ${[...each, jobs].join(" UNION ALL ")}; END $$`);
}

/** What each table holds, in short: whatever is written in it changes this. */
async function tables(): Promise<Map<string, string>> {
  watched ??= makeInShort();
  await watched;
  const rows = await db().$queryRaw<{ name: string; held: string }[]>`
    SELECT of_table AS name, holds AS held FROM in_short()`;
  return new Map(rows.map(({ name, held }) => [name, held]));
}

/** Does something, and tells in which tables that wrote. */
export async function watchingTables<T>(
  work: () => Promise<T>,
): Promise<{ result: T; changed: string[] }> {
  const before = await tables();
  const result = await work();
  const after = await tables();
  const changed = [...after.keys()].filter((name) => before.get(name) !== after.get(name));
  return { result, changed };
}

/** How many entries of the audit each account has. */
export async function auditedByAccount(): Promise<Map<string | null, number>> {
  const rows = await db().auditEntry.groupBy({ by: ["actorId"], _count: true });
  return new Map(rows.map(({ actorId, _count }) => [actorId, _count]));
}

/** Keeps jobs from being done: what the worker writes would look like what an action did. */
export async function holdJobs(): Promise<void> {
  await db().$executeRaw`
    CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.start_after = 'infinity'; RETURN NEW; END $$`;
  await db().$executeRaw`
    CREATE TRIGGER hold BEFORE INSERT ON pgboss.job FOR EACH ROW EXECUTE FUNCTION hold()`;
}
