import { Client } from "pg";
import { expect, test } from "vitest";

/**
 * What the migrations make, written down: a change of the schema that no migration brings, or a
 * constraint that one silently drops, shows as a difference from the committed list.
 */
test("the migrated database has the tables, columns, indexes and constraints of the list", async () => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const lines = await client.query<{ line: string }>(`
    SELECT line FROM (
      SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name
        || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
        || coalesce(' collate ' || collation_name, '')
        || CASE is_generated WHEN 'ALWAYS' THEN ' generated' ELSE '' END AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
      UNION ALL
      SELECT 'index ' || indexname || ' ' || regexp_replace(indexdef, '^.* USING ', '')
        || CASE WHEN indexdef LIKE 'CREATE UNIQUE%' THEN ' unique' ELSE '' END
      FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      UNION ALL
      SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'x')
        AND conrelid <> to_regclass('public._prisma_migrations')
      UNION ALL
      SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname FROM pg_trigger
      WHERE NOT tgisinternal AND tgrelid::regclass::text !~ '^pgboss'
    ) AS structure ORDER BY line COLLATE "C"`);
  await client.end();
  const structure = lines.rows.map((row) => row.line).join("\n");
  await expect(`${structure}\n`).toMatchFileSnapshot("./expected-structure.txt");
});
