import { existsSync, readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { isAlive } from "#lib/infra/postmaster";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { sendForm } from "#tests/support/sent-form";

const folder = newDataFolder();
afterAll(() => endLeftovers(folder));

/** Next lets only one development server work in a folder: somebody may be using it. */
function isDeveloping(): boolean {
  const lock = ".next/dev/lock";
  const said = existsSync(lock) ? readFileSync(lock, "utf8") : "";
  return said !== "" && isAlive(JSON.parse(said).pid);
}

test.skipIf(isDeveloping())("the development server answers as the built portal does", async () => {
  const portal = await launchPortal({ DATA_DIR: folder }, ["--dev"]);
  await portal.says(/invito\?codice=\S+\n/);
  const link = /http\S+invito\S+/.exec(portal.output())?.[0] ?? "";

  const page = await fetch(link);
  expect(page.status).toBe(200);
  const policy = page.headers.get("content-security-policy") ?? "";
  const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic' 'unsafe-eval';/.exec(policy)?.[1];
  const scripts = (await page.text()).match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);

  const typed = { name: "Ada Prima", email: "ada@ente.example" };
  const done = await sendForm(link, typed, `http://localhost:${portal.port}`);
  expect([done.status, done.headers.get("location")]).toEqual([303, "/area"]);

  // Next looks at such addresses in a process of its own, which has to live for that.
  const nowhere = await fetch(`http://localhost:${portal.port}/zone/che-non-esiste`);
  expect(nowhere.status).toBe(404);
  expect(await nowhere.text()).toContain("Pagina non trovata");

  portal.signalGroup("SIGINT");
  expect(await portal.exitCode).toBe(0);
});
