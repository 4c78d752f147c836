import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WRITTEN_BY_MIGRATIONS } from "#lib/cli/carried";
import { JOBS } from "#lib/cli/job-list";
import { makeBackup } from "#lib/cli/make-backup";
import { restoreArchive } from "#lib/cli/restore-archive";
import { settings } from "#lib/infra/env";
import { prepareJobs } from "#lib/infra/jobs";
import { knownMigrations, MIGRATIONS, migrate } from "#lib/infra/migrate";
import { listOccupied, listTables } from "#lib/infra/table-catalogue";
import { connectForCopies } from "#lib/infra/table-copy";
import { newInstallation } from "#tests/support/installations";
import { quietStep } from "#tests/support/quiet-step";

let older: Awaited<ReturnType<typeof newInstallation>>;
let target: typeof older;
const archive = () => join(settings().DATA_DIR, "older.tar");
/** As many as there were once; what came since may be any. */
const SINCE = 3;

beforeAll(async () => {
  older = await newInstallation();
  target = await newInstallation();
  const names = (await knownMigrations()).map(({ name }) => name).slice(0, -SINCE);
  await migrate(older.databaseUrl, MIGRATIONS, names);
  await prepareJobs(older.databaseUrl, JOBS);
  await older.ask(
    `insert into "HealthAuthority" ("id", "slug", "name", "shortName", "position")
     values (gen_random_uuid(), 'centro', 'Azienda', 'Centro', 1)`,
  );
  // As if its migrations had come in another order.
  await older.ask(`alter table "PageRating" drop column "useful"`);
  await older.ask(`alter table "PageRating" add column "useful" boolean not null`);
  await older.ask(
    `insert into "PageRating" ("id", "page", "useful") values (gen_random_uuid(), '/', true)`,
  );
  await makeBackup(archive(), older.databaseUrl, quietStep);
});
afterAll(async () => {
  await older.remove();
  await target.remove();
});

test("an archive of an older version is restored as it was, then brought up to this one", async () => {
  const { migrated } = await restoreArchive({ path: archive() }, target.databaseUrl, quietStep);
  expect(migrated).toBe(SINCE);
  expect(await target.ask(`select "name" from "HealthAuthority"`)).toEqual([{ name: "Azienda" }]);
  expect(await target.ask(`select "page", "useful" from "PageRating"`)).toEqual([
    { page: "/", useful: true },
  ]);
  expect(await migrate(target.databaseUrl)).toEqual([]);
});

test("what was never started has nothing to back up", async () => {
  const empty = await newInstallation();
  try {
    const made = makeBackup(join(empty.folder, "one.tar"), empty.databaseUrl, quietStep);
    await expect(made).rejects.toThrow(
      "There is nothing to back up: this portal was never started.\nNo backup was made.",
    );
  } finally {
    await empty.remove();
  }
});

test("migrations write no rows but those that are known", async () => {
  const client = await connectForCopies(process.env.DATABASE_URL ?? "");
  try {
    expect(await listOccupied(client, await listTables(client))).toEqual(WRITTEN_BY_MIGRATIONS);
  } finally {
    await client.end();
  }
});
