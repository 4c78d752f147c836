import { type Client, escapeIdentifier } from "pg";
import type { AppliedMigration, SequenceValue } from "#lib/infra/archive-format";

// What the database itself says of its tables, so that no list of them has to be kept.

/** Where Prisma notes what was applied; whoever migrates writes it. */
const HISTORY = "_prisma_migrations";

export interface TableShape {
  name: string;
  /** Those that hold something of their own: what is generated is made again. */
  columns: string[];
  /** What its rows are sorted by, as SQL. */
  order: string;
}

export const qualified = (name: string) => `public.${escapeIdentifier(name)}`;
export const named = (columns: readonly string[]) => columns.map(escapeIdentifier).join(", ");

/** All rows, in an order that is the same on every server. */
export const rowsOf = ({ name, columns, order }: TableShape) =>
  `select ${named(columns)} from ${qualified(name)} order by ${order}`;

/** Every ordinary table. Text is sorted by its bytes: servers differ in how they sort words. */
export async function listTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { order: string | null }>(
    `select c.relname as name,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
       string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end,
         ', ' order by array_position(i.indkey::int2[], a.attnum)) filter (where a.attnum = any(i.indkey)) as "order"
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> $1
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by c.relname order by c.relname collate "C"`,
    [HISTORY],
  );
  return rows.map(({ name, columns, order }) => ({
    name,
    columns,
    // A table without a key: rows that are equal as text are equal.
    order:
      order ??
      columns
        .toSorted()
        .map((column) => `${escapeIdentifier(column)}::text collate "C"`)
        .join(", "),
  }));
}

export async function listOccupied(
  client: Client,
  tables: readonly TableShape[],
): Promise<string[]> {
  const occupied = [];
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${qualified(name)} limit 1`);
    if (rowCount) occupied.push(name);
  }
  return occupied;
}

/** Null where nothing was ever migrated. */
export async function listApplied(client: Client): Promise<AppliedMigration[] | null> {
  const history = await client.query("select to_regclass($1) as found", [`public.${HISTORY}`]);
  if (history.rows[0]?.found === null) return null;
  const { rows } = await client.query<AppliedMigration>(
    `select migration_name as name, checksum from ${qualified(HISTORY)}
     where finished_at is not null and rolled_back_at is null order by migration_name collate "C"`,
  );
  return rows;
}

export async function listSequences(client: Client): Promise<SequenceValue[]> {
  const found = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname collate "C"`,
  );
  const sequences = [];
  for (const { name } of found.rows) {
    const { rows } = await client.query<Omit<SequenceValue, "name">>(
      `select last_value::text as value, is_called as called from ${qualified(name)}`,
    );
    sequences.push(...rows.map((state) => ({ name, ...state })));
  }
  return sequences;
}
