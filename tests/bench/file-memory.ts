import { closeDb, db } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { closeJobs } from "#lib/infra/jobs";
import { makeMeeting } from "#tests/support/factories";
import { readLargeFile, sendLargeFile } from "#tests/support/large-file";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { memoryAdded } from "#tests/support/sampled-memory";
import { signedIn } from "#tests/support/signed-in";
import { uploadClient } from "#tests/support/upload-client";
import { webProcessOf } from "#tests/support/web-process";

/** Of what is sent first, so that what is loaded once is not counted. */
const WARM = 100_000_000;

/** Prints what sending and reading one large file adds to the memory of the server, and how long it takes. */
export async function fileMemory(gigabytes: number, say: (line: string) => void): Promise<void> {
  const folder = newDataFolder();
  const portal = await launchPortal({ DATA_DIR: folder, LOG_LEVEL: "error" });
  try {
    await portal.ready();
    process.env.DATA_DIR = folder;
    process.env.DATABASE_URL = await runningPostgresUrl(folder);
    const inside = `http://127.0.0.1:${portal.port}`;
    const origin = `http://localhost:${portal.port}`;
    const client = uploadClient({ inside, origin, ...(await signedIn(["newsroom"])) });
    const meeting = await makeMeeting();
    const measured = async (what: string, work: () => Promise<unknown>) => {
      const start = performance.now();
      const added = await memoryAdded(webProcessOf(portal.pid), work);
      const seconds = (performance.now() - start) / 1_000;
      say(`${what}: at most ${added.toFixed(0)} MB more (PSS), ${seconds.toFixed(0)} s`);
    };
    for (const size of [WARM, gigabytes * 1_000_000_000]) {
      const title = `${size} bytes`;
      await measured(`Sending ${title}`, async () => {
        await client.attach(meeting.id, title, await sendLargeFile(client, size));
      });
      const { id } = await db().materialVersion.findFirstOrThrow({
        where: { material: { title } },
        select: { id: true },
      });
      await measured(`Reading ${title}`, () =>
        readLargeFile(client, `/materiali/file/${id}/grande.pdf`),
      );
    }
  } finally {
    await closeJobs();
    await closeDb();
    endLeftovers(folder);
  }
}
