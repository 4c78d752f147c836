import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { JOBS } from "#lib/cli/job-list";
import { makeBackup, type Step } from "#lib/cli/make-backup";
import { forgetFiles, removeForgottenFiles, sweepFiles } from "#lib/files/commands";
import { db, inTransaction } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { fileStore } from "#lib/infra/installed-store";
import { prepareJobs } from "#lib/infra/jobs";
import { nameContent } from "#tests/support/archive-content";
import { makeOrganisation, makePerson } from "#tests/support/factories";
import { manifestOf } from "#tests/support/installations";
import { meanwhile } from "#tests/support/meanwhile";
import { quietStep } from "#tests/support/quiet-step";

const url = () => process.env.DATABASE_URL ?? "";
const folder = () => join(settings().DATA_DIR, "made");
let made = 0;
const nextFile = () => {
  made += 1;
  return join(folder(), `${made}.tar`);
};

beforeAll(() => prepareJobs(url(), JOBS));

/** Does something when the tables have been copied, and no file yet. */
const before =
  (name: string, act: () => Promise<unknown>): Step =>
  async (step, work) => {
    if (step === name) await act();
    return quietStep(step, work);
  };

async function forget(sha256: string) {
  const files = await db().storedFile.findMany({ where: { sha256 }, select: { id: true } });
  const ids = files.map(({ id }) => id);
  await inTransaction(undefined, (tx) => forgetFiles(SYSTEM, ids, tx));
}

const rowsIn = (manifest: Awaited<ReturnType<typeof manifestOf>>, table: string) =>
  manifest.tables.find(({ name }) => name === table)?.rows;

test("what is written while tables are copied is in it whole, or not at all", async () => {
  await makeOrganisation();
  await makePerson();
  const [organisations, people] = [await db().organisation.count(), await db().person.count()];
  const file = nextFile();
  // Organisations are copied before, then the backup waits for people, and gets them as they were.
  const { manifest } = await meanwhile(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Person" IN ACCESS EXCLUSIVE MODE`;
      await tx.$executeRaw`INSERT INTO "Person" ("id", "slug", "givenName", "familyName", "demonstration")
        VALUES (gen_random_uuid(), 'insieme', 'Insieme', 'Scritta', true)`;
      await tx.$executeRaw`INSERT INTO "Organisation" ("id", "slug", "name", "kind", "demonstration")
        VALUES (gen_random_uuid(), 'insieme', 'Insieme', 'other', true)`;
    },
    () => makeBackup(file, url(), quietStep),
  );
  expect(await db().person.count()).toBe(people + 1);
  expect(rowsIn(manifest, "Person")).toBe(people);
  expect(rowsIn(manifest, "Organisation")).toBe(organisations);
});

test("writers that never rest do not tear apart what they write together", async () => {
  let isOver = false;
  const write = async () => {
    while (!isOver) {
      await db().$transaction([
        db()
          .$executeRaw`INSERT INTO "PageRating" ("id", "page", "useful") VALUES (gen_random_uuid(), '/', true)`,
        db()
          .$executeRaw`INSERT INTO "FileRemoval" ("sha256") VALUES (encode(sha256(gen_random_uuid()::text::bytea), 'hex'))`,
      ]);
    }
  };
  const writers = [write(), write(), write()];
  try {
    for (let round = 0; round < 3; round += 1) {
      const { manifest } = await makeBackup(nextFile(), url(), quietStep);
      expect(rowsIn(manifest, "PageRating")).toBe(rowsIn(manifest, "FileRemoval"));
    }
  } finally {
    isOver = true;
    await Promise.all(writers);
  }
  expect(await db().pageRating.count()).toBeGreaterThan(3);
  await db().fileRemoval.deleteMany();
});

test("content that loses its last row meanwhile is in it, and goes afterwards", async () => {
  const sha256 = await nameContent(Buffer.from("tolto intanto"));
  const store = await fileStore();
  const tomorrow = new Date(Date.now() + 24 * 3_600_000);
  const file = nextFile();
  const { manifest } = await makeBackup(
    file,
    url(),
    before("Files", async () => {
      await forget(sha256);
      await removeForgottenFiles(SYSTEM);
      await sweepFiles(SYSTEM, tomorrow);
      expect(await store.has(sha256)).toBe(true);
    }),
  );
  expect(manifest.files.count).toBe(1);
  expect((await manifestOf(file)).files).toEqual(manifest.files);
  await removeForgottenFiles(SYSTEM);
  expect(await store.has(sha256)).toBe(false);
  expect(await db().fileRemoval.count()).toBe(0);
});

test("a file that is not where files are kept, or is another, is said, and no backup made", async () => {
  const sha256 = await nameContent(Buffer.from("perduto"));
  const store = await fileStore();
  const remains = readdirSync(folder());
  await store.remove(sha256);
  await expect(makeBackup(nextFile(), url(), quietStep)).rejects.toThrow(
    `The file ${sha256}, which the database names, is not where files are kept: put it back from an earlier backup.\nNo backup was made.`,
  );
  await forget(sha256);
  await removeForgottenFiles(SYSTEM);

  const other = await nameContent(Buffer.from("guasto"));
  await db().storedFile.updateMany({ where: { sha256: other }, data: { size: 7 } });
  await expect(makeBackup(nextFile(), url(), quietStep)).rejects.toThrow(
    `The file ${other} where files are kept is not what it was.\nNo backup was made.`,
  );
  await forget(other);
  await removeForgottenFiles(SYSTEM);
  expect(readdirSync(folder())).toEqual(remains);
  expect(statSync(folder()).mode & 0o777).toBe(0o700);
});
