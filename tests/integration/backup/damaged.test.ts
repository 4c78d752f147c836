import { randomBytes } from "node:crypto";
import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBackup } from "#lib/cli/make-backup";
import { seededRandom } from "#lib/cli/random";
import { restoreArchive } from "#lib/cli/restore-archive";
import { contentName } from "#lib/infra/archive-format";
import { settings } from "#lib/infra/env";
import { fileStore } from "#lib/infra/installed-store";
import { closeJobs } from "#lib/infra/jobs";
import { nameContent } from "#tests/support/archive-content";
import {
  changeArchive,
  changeManifest,
  changeRows,
  type LooseEntry,
} from "#tests/support/changed-archive";
import { makeMeeting, makeOrganisation, makePerson, speaker, talk } from "#tests/support/factories";
import { manifestOf, newInstallation } from "#tests/support/installations";
import { quietStep } from "#tests/support/quiet-step";

const inFolder = (name: string) => join(settings().DATA_DIR, name);
const archive = () => inFolder("archive.tar");
const changed = () => inFolder("changed.tar");
let target: Awaited<ReturnType<typeof newInstallation>>;

beforeAll(async () => {
  const { id: personId } = await makePerson();
  const { id, name } = await makeOrganisation();
  const by = speaker({ personId, organisationId: id, organisationName: name });
  await makeMeeting({ talks: [talk({ speakers: [by] })] });
  // Larger than what a stream takes at once, and not a whole number of blocks.
  for (const size of [100, 70_001]) await nameContent(randomBytes(size));
  await makeBackup(archive(), process.env.DATABASE_URL ?? "", quietStep);
  target = await newInstallation();
});
afterAll(() => target.remove());

/** From now on as if this store had never held anything. */
async function emptyStore() {
  const store = await fileStore();
  for await (const { sha256 } of store.list()) await store.remove(sha256);
}

async function listStore() {
  const found = [];
  for await (const { sha256 } of (await fileStore()).list()) found.push(sha256);
  return found;
}

const restore = (path = changed()) => restoreArchive({ path }, target.databaseUrl, quietStep);

test("one changed byte, wherever it is, is noticed", async () => {
  await expect(manifestOf(archive())).resolves.toBeDefined();
  const whole = readFileSync(archive());
  const random = seededRandom(1);
  const places = Array.from({ length: 150 }, () => random.below(whole.length));
  // The header of the manifest, its padding, the seal, its padding, the end.
  const ends = [1, 1000, 1025, 1500, 1600, 2040].map((back) => whole.length - back);
  for (const at of [...places, 0, 100, 124, 136, 156, 257, 500, ...ends]) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
    writeFileSync(changed(), bytes);
    await expect(manifestOf(changed()), `byte ${at}`).rejects.toMatchObject({
      name: "ArchiveError",
    });
  }
});

test("what is cut off, or added, is noticed", async () => {
  const { size } = statSync(archive());
  const random = seededRandom(2);
  const places = Array.from({ length: 60 }, () => random.below(size));
  for (const length of [...places, 0, 1, 511, 512, 2048, size - 2048, size - 1024, size - 1]) {
    copyFileSync(archive(), changed());
    truncateSync(changed(), length);
    await expect(manifestOf(changed()), `${length} bytes`).rejects.toMatchObject({
      name: "ArchiveError",
    });
  }
  for (const more of [1, 512, 1024]) {
    writeFileSync(changed(), Buffer.concat([readFileSync(archive()), Buffer.alloc(more)]));
    await expect(manifestOf(changed()), `${more} bytes more`).rejects.toMatchObject({
      name: "ArchiveError",
    });
  }
});

const isContent = ({ name }: LooseEntry) => name.startsWith("files/");
const WAY_OUT = "../../../../tmp/escaped";

/** Written by somebody who knows how archives are sealed. */
const TAMPERED: Record<string, (entries: LooseEntry[]) => LooseEntry[]> = {
  "a file is missing": (entries) => entries.toSpliced(entries.findIndex(isContent), 1),
  "a file is there twice": (entries) =>
    entries.toSpliced(2, 0, ...entries.filter(isContent).slice(0, 1)),
  "a file has another content": (entries) =>
    entries.map((entry) =>
      isContent(entry) ? { ...entry, bytes: Buffer.from(entry.bytes).reverse() } : entry,
    ),
  "a file leads out of its folder": (entries) =>
    entries.map((entry) => (isContent(entry) ? { ...entry, name: WAY_OUT } : entry)),
  "another file is added": (entries) => [
    ...entries.slice(0, 1),
    { name: contentName("0".repeat(64)), bytes: Buffer.from("altro") },
    ...entries.slice(1),
  ],
  "a table is missing": (entries) => entries.filter(({ name }) => name !== "tables/Person.copy.gz"),
  "tables have changed places": (entries) => [
    ...entries.slice(0, -3),
    ...entries.slice(-3).reverse(),
  ],
  "something is added at the end": (entries) => [
    ...entries,
    { name: WAY_OUT, bytes: Buffer.from("altro") },
  ],
  "the rows are others": (entries) =>
    entries.map((entry) =>
      entry.name === "tables/Person.copy.gz" ? { ...entry, bytes: Buffer.from("") } : entry,
    ),
  "there is no manifest": (entries) => entries.slice(1),
  "the manifest is no manifest": (entries) => [
    { name: "manifest.json", bytes: Buffer.from("{") },
    ...entries.slice(1),
  ],
  "it is of a later format": (entries) =>
    changeManifest(entries, (manifest) => Object.assign(manifest, { format: 2 })),
  "it knows a migration of the future": (entries) =>
    changeManifest(entries, ({ migrations }) =>
      migrations.push({ name: "29990101000000_later", checksum: "" }),
    ),
  "its migrations are others": (entries) =>
    changeManifest(entries, ({ migrations: [first] }) =>
      Object.assign(first ?? {}, { checksum: "0" }),
    ),
};

test.each(Object.entries(TAMPERED))("when %s it is refused whole", async (_, change) => {
  rmSync(changed(), { force: true });
  await changeArchive(archive(), changed(), change);
  await emptyStore();
  await expect(restore()).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringMatching(
      /(damaged|not whole|no archive|newer version|another text).*\nNothing was restored\.$/,
    ),
  });
  expect(await listStore()).toEqual([]);
  expect(await target.ask("select from pg_tables where schemaname = 'public'")).toEqual([]);
});

/** Consistent in itself, and still not what a portal may hold. */
const IMPOSSIBLE: Record<string, [string, (lines: string[]) => string[]]> = {
  "rows name others that are not there": ["Person", () => []],
  "a row is there twice": ["Organisation", (lines) => [...lines, ...lines]],
  "a row breaks a rule of its table": [
    "StoredFile",
    (lines) =>
      lines.map((line) => line.replace("application/pdf\tprova.pdf", "application/pdf\t ")),
  ],
  "rows name files that it does not have": [
    "StoredFile",
    (lines) => lines.map((line) => line.replace(/\t[0-9a-f]{64}\t/, `\t${"0".repeat(64)}\t`)),
  ],
  "rows are no rows": ["Person", () => ["not a row\n"]],
};

test.each(Object.entries(IMPOSSIBLE))("when %s nothing of it stays", async (_, [table, change]) => {
  rmSync(changed(), { force: true });
  await changeArchive(archive(), changed(), (entries) => changeRows(entries, table, change));
  await expect(restore()).rejects.toThrow(/\nNothing was restored\.$/);
  for (const name of ["Person", "Organisation", "StoredFile", "Meeting", "Talk"]) {
    expect(await target.ask(`select from "${name}"`)).toEqual([]);
  }
  const aside = "select from pg_trigger where tgenabled = 'D'";
  expect(await target.ask(aside)).toEqual([]);
});

test("after all these the right archive is still taken", async () => {
  await emptyStore();
  await restore(archive());
  await closeJobs();
  expect(await target.ask(`select count(*)::int as n from "Person"`)).toEqual([{ n: 1 }]);
  expect(await listStore()).toHaveLength(2);
});
