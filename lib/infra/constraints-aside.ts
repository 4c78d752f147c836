import { type Client, escapeIdentifier } from "pg";

export interface Constraints {
  /** Puts them back; each foreign key is checked for every row. */
  restore(): Promise<void>;
}

/**
 * Takes away what would judge rows one by one while whole tables are filled: foreign keys, which name
 * each other in circles, and triggers, which judge changes and write rows of their own. Their owner may do
 * this; setting them aside for a session takes a superuser, whom a shared server does not give.
 */
export async function setConstraintsAside(client: Client): Promise<Constraints> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
     order by conrelid::regclass::text, conname`,
  );
  const { rows: triggers } = await client.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, tgname as name
     from pg_trigger join pg_class on pg_class.oid = tgrelid
     where relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled = 'O'
     order by tgrelid::regclass::text, tgname`,
  );
  for (const { table, name } of keys) {
    await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
  }
  for (const { table, name } of triggers) {
    await client.query(`alter table ${table} disable trigger ${escapeIdentifier(name)}`);
  }
  const restore = async () => {
    for (const { table, name, definition } of keys) {
      const key = escapeIdentifier(name);
      await client.query(`alter table ${table} add constraint ${key} ${definition}`);
    }
    for (const { table, name } of triggers) {
      await client.query(`alter table ${table} enable trigger ${escapeIdentifier(name)}`);
    }
  };
  return { restore };
}
