import { expect, test } from "vitest";
import { Prisma } from "#lib/generated/prisma/client";
import { db } from "#lib/infra/db";

const COLUMNS = `
  select format('%I.%I %s%s%s', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end,
    coalesce(' collate ' || nullif(c.collname, 'default'), '')) as line
  from pg_attribute a
  join pg_class t on t.oid = a.attrelid and t.relkind = 'r'
  left join pg_collation c on c.oid = a.attcollation
  where t.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`;
const INDEXES = `select indexdef as line from pg_indexes where schemaname = 'public'`;
const CONSTRAINTS = `
  select format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid)) as line from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'x')`;
const TRIGGERS = `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal`;

/** Line order and spelling that PostgreSQL 15 and 18 have in common. */
async function describeSchema() {
  const parts = [COLUMNS, INDEXES, CONSTRAINTS, TRIGGERS].map((sql) =>
    db().$queryRawUnsafe<{ line: string }[]>(sql),
  );
  const lines = (await Promise.all(parts)).flatMap((rows) => rows.map(({ line }) => line).sort());
  return `${lines.filter((line) => !line.includes("_prisma_migrations")).join("\n")}\n`;
}

test("the migrations make the database that was reviewed", async () => {
  await expect(await describeSchema()).toMatchFileSnapshot("schema.snapshot.txt");
});

test.each(Object.values(Prisma.ModelName))(
  "the client and the table of %s agree",
  async (model) => {
    const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as "person";
    expect(await db()[name].findMany({ take: 1 })).toEqual([]);
  },
);
