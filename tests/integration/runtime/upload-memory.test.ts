import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/infra/db";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { makeMeeting } from "#tests/support/factories";
import { readLargeFile, sendLargeFile } from "#tests/support/large-file";
import { memoryAdded } from "#tests/support/sampled-memory";
import { signedIn } from "#tests/support/signed-in";
import { type UploadClient, uploadClient } from "#tests/support/upload-client";
import { webProcessOf } from "#tests/support/web-process";

// However large a file is, no more of it is in memory than some pieces. `npm run bench -- --file-gb 2`
// measures the same with the largest there may be.
const [WARM, LARGE, BOUND_MB] = [30_000_000, 200_000_000, 50];

const { portal, origin } = await launchAskedPortal();
let client: UploadClient;

beforeAll(async () => {
  const inside = `http://127.0.0.1:${portal.port}`;
  client = uploadClient({ inside, origin, ...(await signedIn(["newsroom"])) });
});

async function sendAndRead(size: number): Promise<number> {
  const upload = await sendLargeFile(client, size);
  const meeting = await makeMeeting();
  const answer = await client.attach(meeting.id, `${size}`, upload);
  expect(answer.headers.get("location")).toMatch(/esito=allegato$/);
  const version = await db().materialVersion.findFirstOrThrow({
    where: { material: { title: `${size}` } },
    select: { id: true },
  });
  return readLargeFile(client, `/materiali/file/${version.id}/grande.pdf`);
}

test("a large file adds little to the memory of the server, in and out", async () => {
  // What is loaded and compiled at the first file stays whatever its size.
  for (const size of [WARM, WARM + 1]) expect(await sendAndRead(size)).toBe(size);
  const added = await memoryAdded(webProcessOf(portal.pid), async () => {
    expect(await sendAndRead(LARGE)).toBe(LARGE);
  });
  expect(added).toBeLessThan(BOUND_MB);
});
