import type { Client } from "pg";
import type { Manifest, Part, TablePart } from "#lib/infra/archive-format";
import { type Constraints, setConstraintsAside } from "#lib/infra/constraints-aside";
import { StartError } from "#lib/infra/start-error";
import {
  listOccupied,
  listTables,
  named,
  qualified,
  rowsOf,
  type TableShape,
} from "#lib/infra/table-catalogue";
import { copyIn, measureRows } from "#lib/infra/table-copy";

/** Rows of a table, or what they should be, differ from what they are now. */
export class WrongRows extends Error {
  override name = "WrongRows";
}

/**
 * Fills empty tables in one transaction, which ends well only when every table holds exactly what was
 * put in and every constraint holds. Until then nobody sees anything of it.
 */
export class TableLoad {
  readonly #client: Client;
  readonly #shapes: Map<string, TableShape>;
  readonly #constraints: Constraints;

  private constructor(client: Client, shapes: TableShape[], constraints: Constraints) {
    this.#client = client;
    this.#shapes = new Map(shapes.map((shape) => [shape.name, shape]));
    this.#constraints = constraints;
  }

  /** @param ofMigrations tables in which migrations themselves leave rows, which are replaced */
  static async begin(
    client: Client,
    { tables }: Manifest,
    ofMigrations: readonly string[],
  ): Promise<TableLoad> {
    await client.query("begin");
    const shapes = await listTables(client);
    refuseOtherTables(shapes, tables);
    // Whoever would fill them too, as a portal that starts now, waits and finds them full.
    const all = shapes.map(({ name }) => qualified(name)).join(", ");
    await client.query(`lock table ${all} in access exclusive mode`);
    await refuseOccupied(client, ofMigrations, shapes);
    const constraints = await setConstraintsAside(client);
    for (const { name } of shapes) {
      if (ofMigrations.includes(name)) await client.query(`delete from ${qualified(name)}`);
    }
    return new TableLoad(client, shapes, constraints);
  }

  async fill(part: TablePart, pieces: AsyncIterable<Buffer>): Promise<void> {
    const target = `${qualified(part.name)} (${named(part.columns)})`;
    await copyIn(this.#client, target, pieces);
  }

  /** Looks at everything once more, from the tables themselves, and commits. */
  async end({ tables, sequences, files }: Manifest, contents: string): Promise<void> {
    for (const { name, value, called } of sequences) {
      await this.#client.query("select setval($1::regclass, $2, $3)", [
        qualified(name),
        value,
        called,
      ]);
    }
    for (const part of tables) {
      const shape = this.#shapes.get(part.name);
      // A column that came by another migration may stand in another place here.
      const { columns, name } = part;
      if (shape) await this.#compare(rowsOf({ ...shape, columns }), part, name);
    }
    const { sha256, count: rows } = files;
    await this.#compare(contents, { sha256, rows }, "The list of files");
    await this.#constraints.restore();
    await this.#client.query("commit");
  }

  async #compare(query: string, expected: Pick<Part, "sha256" | "rows">, name: string) {
    const { sha256, rows } = await measureRows(this.#client, query);
    if (sha256 === expected.sha256 && rows === expected.rows) return;
    throw new WrongRows(`${name} is not what it was: ${rows} rows of ${expected.rows}`);
  }
}

/** Refuses an installation that holds anything but what migrations wrote. */
export async function refuseOccupied(
  client: Client,
  ofMigrations: readonly string[],
  shapes?: readonly TableShape[],
): Promise<void> {
  const occupied = await listOccupied(client, shapes ?? (await listTables(client)));
  const found = occupied.filter((name) => !ofMigrations.includes(name));
  if (found.length === 0) return;
  throw new StartError(
    `This installation has content already (${found.slice(0, 3).join(", ")}${found.length > 3 ? " …" : ""}): an archive is restored into an empty one, before its first start. Set DATA_DIR, or DATABASE_URL, to a new one.`,
  );
}

function refuseOtherTables(here: readonly TableShape[], there: readonly TablePart[]): void {
  const described = (shapes: readonly { name: string; columns: readonly string[] }[]) =>
    shapes.map(({ name, columns }) => `${name} (${columns.toSorted().join(", ")})`);
  const [ours, theirs] = [described(here), described(there)];
  const other =
    ours.find((shape) => !theirs.includes(shape)) ?? theirs.find((shape) => !ours.includes(shape));
  if (!other) return;
  throw new StartError(
    `The tables of this database are not those of the archive, beginning with ${other.split(" ")[0]}: restore into a new database.`,
  );
}
