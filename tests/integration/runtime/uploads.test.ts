import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/infra/db";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { makeMeeting } from "#tests/support/factories";
import { pdf } from "#tests/support/office-files";
import { signedIn } from "#tests/support/signed-in";

// Files in pieces as a browser sends them, over an interruption.
const { origin: ORIGIN, ask } = await launchAskedPortal();
const TUS = { "tus-resumable": "1.0.0" };
let editor: { cookie: string };
let other: { cookie: string };

beforeAll(async () => {
  editor = await signedIn(["newsroom"]);
  other = await signedIn(["newsroom"]);
});

const name = (text: string) => `filename ${Buffer.from(text).toString("base64")}`;

function begin(size: number, who: Record<string, string> = editor) {
  const headers = {
    ...TUS,
    ...who,
    origin: ORIGIN,
    "upload-length": String(size),
    "upload-metadata": name("Le diapositive.pdf"),
  };
  return ask("/api/uploads", { method: "POST", headers });
}

function piece(path: string, bytes: Buffer, offset: number, who = editor) {
  const headers = {
    ...TUS,
    ...who,
    origin: ORIGIN,
    "upload-offset": String(offset),
    "content-type": "application/offset+octet-stream",
  };
  return ask(path, { method: "PATCH", headers, body: new Uint8Array(bytes) });
}

const offsetOf = async (path: string, who = editor) =>
  ask(path, { method: "HEAD", headers: { ...TUS, ...who } });

test("a file in pieces goes on where it was interrupted, and is attached by its form", async () => {
  const bytes = pdf("a pezzi");
  const begun = await begin(bytes.length);
  expect(begun.status).toBe(201);
  const path = begun.headers.get("location") ?? "";
  expect(path).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/);
  expect((await piece(path, bytes.subarray(0, 20), 0)).status).toBe(204);
  const there = await offsetOf(path);
  expect([there.status, there.headers.get("upload-offset")]).toEqual([200, "20"]);
  // Nobody else's, and nothing that was not the next piece.
  expect((await offsetOf(path, other)).status).toBe(404);
  expect((await piece(path, bytes.subarray(20), 20, other)).status).toBe(404);
  expect((await piece(path, bytes.subarray(0, 10), 0)).status).toBe(409);
  expect((await piece(path, bytes.subarray(20), 20)).status).toBe(204);
  const all = await offsetOf(path);
  expect([all.status, all.headers.get("upload-offset")]).toEqual([200, String(bytes.length)]);

  const meeting = await makeMeeting();
  const body = new FormData();
  const upload = path.split("/").at(-1) ?? "";
  const fields = { title: "A pezzi", kind: "slides", talkId: "", publisher: "", upload };
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  const address = `/api/materials?incontro=${meeting.id}`;
  const answer = await ask(address, {
    method: "POST",
    body,
    headers: { ...editor, origin: ORIGIN },
  });
  expect(answer.headers.get("location")).toMatch(/esito=allegato$/);
  const kept = await db().materialVersion.findFirstOrThrow({
    where: { material: { title: "A pezzi" } },
    select: { file: { select: { size: true, name: true } } },
  });
  expect(kept.file).toEqual({ size: bytes.length, name: "Le diapositive.pdf" });
});

test("who is not known, too much and a foreign page get nowhere; what is refused says why", async () => {
  expect((await begin(10, { cookie: "" })).status).toBe(401);
  const big = await begin(2_000_000_001);
  expect(big.status).toBeGreaterThanOrEqual(400);
  const page = Buffer.from("<!doctype html><p>niente");
  const path = (await begin(page.length)).headers.get("location") ?? "";
  const refused = await piece(path, page, 0);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("non è di un tipo che si può allegare");
  expect((await offsetOf(path)).status).toBe(404);
});
