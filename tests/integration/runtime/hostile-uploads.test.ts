import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { db } from "#lib/infra/db";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { makeMeeting } from "#tests/support/factories";
import { pdf } from "#tests/support/office-files";
import { signedIn } from "#tests/support/signed-in";
import { type UploadClient, uploadClient, uploadIdOf } from "#tests/support/upload-client";

// Senders that break off, never end, send twice at once, or lie.
const { folder, portal, origin } = await launchAskedPortal();
const inside = `http://127.0.0.1:${portal.port}`;
const bytes = new Uint8Array(Buffer.concat([pdf("ostile"), Buffer.alloc(200_000, "x")]));
const half = bytes.length / 2;
let cookie: string;
let client: UploadClient;

beforeAll(async () => {
  ({ cookie } = await signedIn(["newsroom"]));
  client = uploadClient({ inside, origin, cookie });
});

async function begin(name = "a.pdf", length = bytes.length): Promise<string> {
  return (await client.begin(length, name)).headers.get("location") ?? "";
}

async function attached(path: string, title: string) {
  const { id } = await makeMeeting();
  const answer = await client.attach(id, title, uploadIdOf(path));
  expect(answer.headers.get("location")).toMatch(/esito=allegato$/);
  const { file } = await db().materialVersion.findFirstOrThrow({
    where: { material: { title } },
    select: { file: { select: { sha256: true, name: true } } },
  });
  return file;
}

const HASH = createHash("sha256").update(bytes).digest("hex");

/** Announces a whole file, and sends so much of it. */
async function sendSome(path: string, count: number): Promise<Socket> {
  const socket = connect(portal.port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined);
  const head = [
    `PATCH ${path} HTTP/1.1`,
    `Host: localhost:${portal.port}`,
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    "Tus-Resumable: 1.0.0",
    "Upload-Offset: 0",
    "Content-Type: application/offset+octet-stream",
    `Content-Length: ${bytes.length}`,
  ];
  await new Promise<void>((done) => socket.once("connect", done));
  await new Promise<unknown>((done) => {
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    socket.write(bytes.subarray(0, count), done);
  });
  return socket;
}

test("who breaks off goes on from what arrived", async () => {
  const path = await begin();
  const socket = await sendSome(path, half);
  await expect.poll(() => client.offset(path)).toBeGreaterThan(0);
  socket.destroy();
  const there = (await client.offset(path)) ?? 0;
  const rest = await client.piece(path, bytes.slice(there), there);
  expect(rest.status).toBe(204);
  expect((await attached(path, "Interrotto")).sha256).toBe(HASH);
});

test("many who never end hold up nobody else", async () => {
  const paths = await Promise.all(Array.from({ length: 15 }, () => begin()));
  await Promise.all(paths.map((path) => sendSome(path, 100)));
  const path = await begin();
  expect((await client.piece(path, bytes, 0)).status).toBe(204);
  expect((await attached(path, "In mezzo")).sha256).toBe(HASH);
  const dropped = await Promise.all(paths.map((held) => client.drop(held)));
  expect(dropped.every(({ status }) => status === 204)).toBe(true);
});

test("of two who send the same at once neither spoils it", async () => {
  const path = await begin();
  const sent = await Promise.allSettled(
    [1, 2, 3].map(() => client.piece(path, bytes.slice(0, half), 0)),
  );
  const taken = sent.filter((one) => one.status === "fulfilled" && one.value.status === 204);
  expect(taken.length).toBeLessThanOrEqual(1);
  const there = (await client.offset(path)) ?? 0;
  expect((await client.piece(path, bytes.slice(there), there)).status).toBe(204);
  expect((await attached(path, "Due finestre")).sha256).toBe(HASH);
});

test("lengths that are none, or too much, are refused, and nothing is begun", async () => {
  const count = await db().upload.count();
  const lengths = ["0", "-5", "abc", "1e999", "2000000001", "9".repeat(40), "1.5"];
  for (const length of lengths) {
    const headers = { "upload-length": length };
    const { status } = await client.ask("/api/uploads", { method: "POST", headers });
    expect([length, status >= 400 && status < 500]).toEqual([length, true]);
  }
  const headers = { "upload-defer-length": "1" };
  const deferred = await client.ask("/api/uploads", { method: "POST", headers });
  expect(deferred.status).toBe(422);
  expect(await db().upload.count()).toBe(count);
  // More than was announced is cut off there, and never kept.
  const path = await begin("a.pdf", 30);
  expect((await client.piece(path, bytes, 0)).status).toBeGreaterThanOrEqual(400);
});

test("hostile names lead nowhere, and are shown without what is hostile in them", async () => {
  const names: Record<string, string> = {
    "../../../etc/passwd": "passwd.pdf",
    "C:\\Windows\\system32\\a.pdf": "a.pdf",
    "slide\u202efdp.exe": "slide fdp.pdf",
    "a\u0000b.pdf": "ab.pdf",
    "🎉 festa.pdf": "🎉 festa.pdf",
    "": "file.pdf",
    ".htaccess": "file.pdf",
    '<script>"x"</script>.pdf': "script.pdf",
  };
  for (const [at, [sent, kept]] of Object.entries(names).entries()) {
    const path = await begin(sent);
    expect((await client.piece(path, bytes, 0)).status).toBe(204);
    expect([sent, (await attached(path, `Nome ${at}`)).name]).toEqual([sent, kept]);
  }
  const long = await begin("è".repeat(1_500));
  expect((await client.piece(long, bytes, 0)).status).toBe(204);
  expect((await attached(long, "Lungo")).name.length).toBeLessThanOrEqual(124);
  const stored = readdirSync(join(folder, "files"), { recursive: true, encoding: "utf8" });
  expect(stored.every((name) => /^[0-9a-f]{2}(\/[0-9a-f]{64})?$/.test(name))).toBe(true);
});
