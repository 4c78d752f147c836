import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Part } from "#lib/infra/archive-format";
import { Meter } from "#lib/infra/measured-bytes";

/** So that equal rows are equal bytes, whatever the server's settings; and work of hours may rest. */
const SETTINGS = {
  client_encoding: "UTF8",
  timezone: "UTC",
  datestyle: "ISO, YMD",
  intervalstyle: "iso_8601",
  bytea_output: "hex",
  extra_float_digits: "1",
  xmloption: "content",
  search_path: "public",
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  idle_session_timeout: "0",
};

/** A connection for carrying whole tables. */
export async function connectForCopies(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, keepAlive: true });
  // Where it breaks, what is asked of it next says so.
  client.on("error", () => {});
  await client.connect();
  for (const [name, value] of Object.entries(SETTINGS)) {
    await client.query("select set_config($1, $2, false)", [name, value]);
  }
  return client;
}

/** Lets the rows of a query flow out, and says what they were. */
export async function copyOut(
  client: Client,
  query: string,
  take: (pieces: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Part> {
  const copy = client.query(copyTo(`copy (${query}) to stdout`));
  const meter = new Meter();
  await pipeline(copy, (pieces: AsyncIterable<Buffer>) => take(meter.through(pieces)));
  return { ...meter.measure(), rows: copy.rowCount };
}

/** What the rows of a query are, without keeping them. */
export function measureRows(client: Client, query: string): Promise<Part> {
  return copyOut(client, query, async (pieces) => {
    for await (const _ of pieces);
  });
}

/** @param target a table, with its columns */
export async function copyIn(
  client: Client,
  target: string,
  pieces: AsyncIterable<Buffer>,
): Promise<number> {
  const copy = client.query(copyFrom(`copy ${target} from stdin`));
  await pipeline(pieces, copy);
  return copy.rowCount;
}
