import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pLimit from "p-limit";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { SYSTEM } from "#lib/actor";
import { seededRandom } from "#lib/cli/random";
import { removeForgottenFiles, sweepFiles } from "#lib/files/commands";
import { closeDb, db } from "#lib/infra/db";
import { runningPostgresUrl } from "#lib/infra/embedded-postgres";
import { contentPath } from "#lib/infra/file-store";
import { closeJobs } from "#lib/infra/jobs";
import { sweepUploads } from "#lib/uploads/commands";
import { makeMeeting } from "#tests/support/factories";
import { pdf } from "#tests/support/office-files";
import { endLeftovers, launchPortal, newDataFolder } from "#tests/support/portal-process";
import { signedIn } from "#tests/support/signed-in";
import { type UploadClient, uploadClient, uploadIdOf } from "#tests/support/upload-client";
import { webProcessOf } from "#tests/support/web-process";

// The server is killed at random moments while files arrive. UPLOAD_SEED repeats the chances of a run;
// what the machine does between them is its own.
const seed = Number(process.env.UPLOAD_SEED ?? Math.floor(Math.random() * 1e9));
const random = seededRandom(seed);
const [FILES, AT_ONCE, PIECE, LARGEST] = [50, 8, 150_000, 900_000];

const folder = newDataFolder();
let portal = await launchPortal({ DATA_DIR: folder });
const inside = `http://127.0.0.1:${portal.port}`;
let client: UploadClient;
let meetingId: string;

beforeAll(async () => {
  await portal.ready();
  process.env.DATA_DIR = folder;
  process.env.DATABASE_URL = await runningPostgresUrl(folder);
  const { cookie } = await signedIn(["newsroom"]);
  client = uploadClient({ inside, origin: `http://localhost:${portal.port}`, cookie });
  meetingId = (await makeMeeting()).id;
});
afterAll(async () => {
  await closeJobs();
  await closeDb();
  endLeftovers(folder);
});

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const fileOf = (size: number, words: string) =>
  new Uint8Array(Buffer.concat([pdf(words), Buffer.alloc(size, words)]));

/** Everybody waits for the same restart. */
let restarted: Promise<unknown> = Promise.resolve();

const answers = async () => {
  const health = await fetch(`${inside}/api/health`).catch(() => null);
  if (health?.status !== 200) throw new Error("It does not answer yet");
};

/** The process that answers dies; the supervisor starts another. */
function killServer(): void {
  process.kill(webProcessOf(portal.pid), "SIGKILL");
  restarted = vi.waitFor(answers, { timeout: 30_000, interval: 100 });
}

/** All of the portal dies, as with the machine; it is started again by hand. */
function killPortal(): void {
  portal.signalGroup("SIGKILL");
  restarted = portal.exitCode.then(async () => {
    portal = await launchPortal({ DATA_DIR: folder, PORT: String(portal.port) });
    await portal.ready();
    await closeJobs();
    await closeDb();
    process.env.DATABASE_URL = await runningPostgresUrl(folder);
  });
}

/** Asks until there is an answer of a portal that runs. */
async function insist(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer && answer.status < 500) return answer;
    await restarted;
    await vi.waitFor(answers, { timeout: 30_000, interval: 100 });
  }
}

/** How far files were when they went on. */
const resumedAt: number[] = [];
let requests = 0;
let kills: { at: number; kill: () => void }[] = [];

/** One request more; some of them are the moment at which the server dies. */
function counted(ask: () => Promise<Response>): Promise<Response> {
  requests += 1;
  const answer = ask();
  for (const { kill } of kills.filter(({ at }) => at === requests)) kill();
  return answer;
}

async function sendInPieces(bytes: Uint8Array<ArrayBuffer>, title: string): Promise<string> {
  const begun = await insist(() => counted(() => client.begin(bytes.length, `${title}.pdf`)));
  const path = begun.headers.get("location") ?? "";
  let offset = 0;
  while (offset < bytes.length) {
    const piece = bytes.slice(offset, offset + PIECE);
    const sent = await counted(() => client.piece(path, piece, offset)).catch(() => null);
    if (sent?.status === 204) {
      offset += piece.length;
      continue;
    }
    await restarted;
    const there = await insist(() => client.ask(path, { method: "HEAD" }));
    offset = Number(there.headers.get("upload-offset") ?? Number.NaN);
    // The server died before it noted the file: whoever sends begins anew.
    if (Number.isNaN(offset)) return sendInPieces(bytes, title);
    resumedAt.push(offset);
  }
  return uploadIdOf(path);
}

const versionsOf = (title: string) =>
  db().materialVersion.findMany({
    where: { material: { title } },
    select: { id: true, file: { select: { sha256: true } } },
  });

/** Sends a file until the portal says that it is attached. */
async function attach(bytes: Uint8Array<ArrayBuffer>, title: string, plain: boolean) {
  for (;;) {
    const file = plain ? new File([bytes], `${title}.pdf`) : await sendInPieces(bytes, title);
    const answer = await insist(() => counted(() => client.attach(meetingId, title, file)));
    if (/esito=allegato$/.test(answer.headers.get("location") ?? "")) return;
    // Attached, and the server died before it could say so: then it is no longer there to attach.
    if ((await versionsOf(title)).length > 0) return;
  }
}

test("what was sent before the server was killed is not sent again", async () => {
  const bytes = fileOf(400_000, "metà");
  const path = (await client.begin(bytes.length, "a.pdf")).headers.get("location") ?? "";
  expect((await client.piece(path, bytes.slice(0, PIECE), 0)).status).toBe(204);
  killServer();
  await restarted;
  expect(await client.offset(path)).toBe(PIECE);
  expect((await client.piece(path, bytes.slice(PIECE), PIECE)).status).toBe(204);
  expect(await client.offset(path)).toBe(bytes.length);
  await client.drop(path);
  expect(await client.offset(path)).toBeNull();
});

test(`killed during ${FILES} uploads (UPLOAD_SEED=${seed}), it loses nothing and keeps nothing half`, async () => {
  const files = Array.from({ length: FILES }, (_, at) => ({
    title: `File ${at}`,
    bytes: fileOf(1 + random.below(LARGEST), `${seed} ${at}`),
    plain: random.chance(0.2),
  }));
  const pieces = files.reduce(
    (sum, { bytes, plain }) => sum + (plain ? 1 : 2 + Math.ceil(bytes.length / PIECE)),
    0,
  );
  kills = [killServer, killPortal, killServer].map((kill, at) => ({
    kill,
    // One in each third, so that no two fall together.
    at: requests + 1 + Math.floor((pieces * (at + 0.1 + 0.8 * random.next())) / 3),
  }));
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    files.map(({ title, bytes, plain }) => limit(() => attach(bytes, title, plain))),
  );
  await restarted;
  expect(kills.every(({ at }) => at <= requests)).toBe(true);
  expect(resumedAt.some((offset) => offset > 0)).toBe(true);

  for (const { title, bytes } of files) {
    const hashes = (await versionsOf(title)).map(({ file }) => file.sha256);
    expect([title, ...new Set(hashes)]).toEqual([title, hashOf(bytes)]);
  }
  const versions = await db().materialVersion.findMany({
    select: { id: true, file: { select: { sha256: true } } },
  });
  for (const { id, file } of versions) {
    const answer = await client.ask(`/materiali/file/${id}/file.pdf`, { method: "GET" });
    expect(hashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(file.sha256);
  }

  const later = new Date(Date.now() + 60_000);
  await sweepUploads(SYSTEM, later);
  await removeForgottenFiles(SYSTEM);
  await sweepFiles(SYSTEM, later);
  const named = await db().storedFile.findMany({ select: { sha256: true } });
  const paths = [...new Set(named.map(({ sha256 }) => contentPath(sha256)))];
  expect(filesIn("files").sort()).toEqual(paths.sort());
  expect(filesIn("uploads")).toEqual([]);
  for (const path of paths) {
    expect(hashOf(readFileSync(join(folder, "files", path)))).toBe(path.split("/").at(-1));
  }
});

function filesIn(part: string): string[] {
  const found = readdirSync(join(folder, part), { recursive: true, withFileTypes: true });
  const base = join(folder, part);
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(base.length + 1));
}
