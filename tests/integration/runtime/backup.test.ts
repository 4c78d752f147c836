import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nameContent } from "#tests/support/archive-content";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { makeMeeting, makePerson, speaker, talk } from "#tests/support/factories";
import { filesOf, runCommandFile } from "#tests/support/installations";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";

const { ask, folder, portal } = await launchAskedPortal();
const elsewhere = newDataFolder();
afterAll(() => endLeftovers(elsewhere));

const run = (command: string, dataDir: string, ...args: string[]) =>
  runCommandFile(command, args, { DATABASE_URL: "", DATA_DIR: dataDir }).ended;

test("a portal that runs is backed up, and another machine goes on with it", async () => {
  process.env.DATA_DIR = folder;
  const sha256 = await nameContent(Buffer.from("una relazione"));
  const { id: personId } = await makePerson({ givenName: "Ada", familyName: "Inventata" });
  const talks = [talk({ title: "Un racconto", speakers: [speaker({ personId })] })];
  const { slug } = await makeMeeting({ title: "Da portare altrove", talks });
  const page = async (get: typeof ask) => (await get(`/incontri/${slug}`)).text();
  const before = await page(ask);
  expect(before).toContain("Un racconto");

  const made = await run("backup", folder);
  expect(made.code, made.output).toBe(0);
  const [name = ""] = readdirSync(join(folder, "backups"));
  expect(name).toMatch(/^portal-\d{8}T\d{6}Z\.tar$/);
  const archive = join(folder, "backups", name);
  expect((await ask("/api/health")).status).toBe(200);

  const refused = await run("restore", folder, archive);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain("This installation has content already");
  expect(await page(ask)).toBe(before);

  const restored = await run("restore", elsewhere, archive);
  expect(restored.code, restored.output).toBe(0);
  expect(filesOf(elsewhere)).toEqual([sha256]);
  const other = await launchPortal({
    DATA_DIR: elsewhere,
    PUBLIC_URL: `http://localhost:${portal.port}`,
  });
  await other.ready();
  expect(other.output()).toContain("already there");
  const get = (path: string) => fetch(`http://127.0.0.1:${other.port}${path}`);
  expect(await page(get as typeof ask)).toBe(before);
  other.signal("SIGTERM");
  expect(await other.exitCode).toBe(0);
});
