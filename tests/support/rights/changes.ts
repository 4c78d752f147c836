import { db } from "#lib/infra/db";

let statement: Promise<string> | undefined;

/** Attempts to come in are counted whoever makes them; mails wait among the jobs. */
async function inShort(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND relname NOT IN ('_prisma_migrations', 'AttemptCount')
    ORDER BY name`;
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) AS held FROM "${name}"`,
  );
  const jobs = `SELECT 'jobs', count(*)::text FROM pgboss.job
    WHERE name NOT LIKE '\\_\\_%' AND name NOT IN (SELECT name FROM pgboss.schedule)`;
  return [...each, jobs].join(" UNION ALL ");
}

/** What each table holds, in short: whatever is written in it changes this. */
async function tables(): Promise<Map<string, string>> {
  statement ??= inShort();
  const rows = await db().$queryRawUnsafe<{ name: string; held: string }[]>(await statement);
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
