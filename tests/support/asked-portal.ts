import { afterAll, beforeAll } from "vitest";
import { closeDb } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { closeJobs } from "#lib/infra/jobs";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";

/** The portal as it is installed, for the tests of a file that ask it over the wire. */
export async function launchAskedPortal() {
  const folder = newDataFolder();
  const portal = await launchPortal({ DATA_DIR: folder });
  beforeAll(async () => {
    await portal.ready();
    process.env.DATABASE_URL = await runningPostgresUrl(folder);
  });
  afterAll(async () => {
    await closeJobs();
    await closeDb();
    endLeftovers(folder);
  });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${portal.port}${path}`, { redirect: "manual", ...init });
  return { folder, portal, origin: `http://localhost:${portal.port}`, ask };
}
