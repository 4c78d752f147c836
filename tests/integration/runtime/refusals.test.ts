import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freePort } from "#lib/infra/free-port";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";

const folder = newDataFolder();
afterAll(() => endLeftovers(folder));

async function refusal(settings: Record<string, string>) {
  const portal = await launchPortal({ DATA_DIR: folder, ...settings });
  expect(await portal.exitCode).toBe(1);
  expect(portal.output()).not.toMatch(/^\s+at /m);
  return portal.output();
}

test("a busy port", async () => {
  const server = createServer();
  const port = await freePort("127.0.0.1");
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  expect(await refusal({ PORT: String(port) })).toContain(
    `The port ${port} at 127.0.0.1 is taken by another program`,
  );
  server.close();
});

test("a database that cannot be reached, without its password", async () => {
  const port = await freePort("127.0.0.1");
  const said = await refusal({
    DATABASE_URL: `postgresql://portal:geheim@127.0.0.1:${port}/portal`,
  });
  expect(said).toContain(`The database at 127.0.0.1:${port} cannot be reached`);
  expect(said).not.toContain("geheim");
});

test("a data folder that cannot be written", async () => {
  // Not a folder at all, because root may write in every folder.
  const closed = join(folder, "file", "data");
  writeFileSync(dirname(closed), "");
  expect(await refusal({ DATA_DIR: closed })).toContain(
    `The data folder ${closed} cannot be written by this user`,
  );
});

test("a wrong setting", async () => {
  expect(await refusal({ LOG_LEVEL: "tutto" })).toContain("The setting LOG_LEVEL is wrong");
});
