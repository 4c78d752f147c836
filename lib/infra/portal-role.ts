import { randomBytes } from "node:crypto";
import { Client } from "pg";

const ROLE = "portal_app";

/**
 * Lets the portal work with an embedded database as a role that reads and writes rows and nothing
 * else: a mistake in a statement then can neither change tables nor reach the machine, as the
 * owner of the database could. For after the migrations, whose tables it grants.
 * @param ownerUrl the address of the database as its owner sees it
 * @returns the address as that role, with a password that is good until the next start
 */
export async function preparePortalRole(ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString("hex");
  const database = new URL(ownerUrl).pathname.slice(1);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Several statements at once are one transaction.
    await client.query(statements(database, password));
  } finally {
    await client.end();
  }
  const address = new URL(ownerUrl);
  address.username = ROLE;
  address.password = password;
  return address.href;
}

const statements = (database: string, password: string) => `
  do $$ begin
    if to_regrole('${ROLE}') is null then create role ${ROLE}; end if;
  end $$;
  alter role ${ROLE} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
    password '${password}';
  revoke all on database "${database}", postgres, template1 from public;
  grant connect on database "${database}" to ${ROLE};
  grant usage on schema public, pgboss to ${ROLE};
  grant select, insert, update, delete on all tables in schema public, pgboss to ${ROLE};
  grant usage, select on all sequences in schema public, pgboss to ${ROLE};
  revoke all on _prisma_migrations from ${ROLE};
  -- What was done is written once; a purge may empty its values, which a trigger watches over.
  revoke update, delete on "AuditEntry", "Purge" from ${ROLE};
  grant update ("before", "after") on "AuditEntry" to ${ROLE};
  revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;
`;
