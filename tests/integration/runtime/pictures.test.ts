import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { SYSTEM } from "#lib/actor";
import { db } from "#lib/infra/db";
import { archiveNewsItem, createNewsItem, publishNewsItem } from "#lib/news/commands";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { newsDocument } from "#tests/support/factories";
import { signedIn } from "#tests/support/signed-in";

// The portal as it is installed, asked over the wire.
const { folder, portal, origin: ORIGIN, ask } = await launchAskedPortal();
let editor: Record<string, string>;
let member: Record<string, string>;

beforeAll(async () => {
  editor = await signedIn(["newsroom"]);
  member = await signedIn([]);
});

const drawing = (red: number) =>
  sharp({ create: { width: 1000, height: 500, channels: 3, background: { r: red, g: 9, b: 9 } } })
    .jpeg()
    .toBuffer();

const send = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  ask("/api/pictures", { method: "POST", body, headers: { origin: ORIGIN, ...headers } });

async function upload(red: number): Promise<string> {
  const answer = await send(new Uint8Array(await drawing(red)), editor);
  expect(answer.status).toBe(200);
  const { fileId, ...size } = await answer.json();
  expect(size).toEqual({ width: 1000, height: 500 });
  return fileId;
}

const statusOf = async (path: string, headers: Record<string, string> = {}) =>
  (await ask(path, { headers })).status;

test("only the newsroom sends pictures, from the portal's own pages", async () => {
  const bytes = new Uint8Array(await drawing(1));
  expect((await send(bytes, {})).status).toBe(403);
  expect((await send(bytes, member)).status).toBe(403);
  expect((await send(bytes, { ...editor, origin: "https://altrove.example" })).status).toBe(403);
  expect((await ask("/api/pictures", { headers: editor })).status).toBe(405);
  const words = await send(new TextEncoder().encode("ciao"), editor);
  expect(words.status).toBe(400);
  expect((await words.json()).message).toContain("non è un’immagine");
});

test("what is far too big is refused with a sentence, however long it goes on", async () => {
  const answer = await send(new Uint8Array(25_000_000), editor);
  expect(answer.status).toBe(400);
  expect((await answer.json()).message).toContain("20 MB");
});

test("a draft's picture is not there for others; it is while its page is public, and then no more", async () => {
  const cover = { fileId: await upload(2), alt: "Una sala" };
  const paths = [`/immagini/${cover.fileId}`, `/immagini/${cover.fileId}/400.webp`];
  const draft = await createNewsItem(SYSTEM, { document: newsDocument({ cover }) });
  for (const path of paths) {
    expect(await statusOf(path)).toBe(404);
    expect(await statusOf(path, member)).toBe(404);
    const mine = await ask(path, { headers: editor });
    expect([mine.status, mine.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
  }

  const { version } = await publishNewsItem(SYSTEM, draft);
  const [, path = ""] = paths;
  const shown = await ask(path);
  expect(shown.status).toBe(200);
  expect(shown.headers.get("content-type")).toBe("image/webp");
  expect(shown.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect(shown.headers.get("content-security-policy")).toMatch(/^default-src 'none'; sandbox/);
  expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).width).toBe(400);
  const known = { "if-none-match": shown.headers.get("etag") ?? "" };
  expect(await statusOf(path, known)).toBe(304);
  const { size } = await db().storedFile.findFirstOrThrow({
    where: { sha256: known["if-none-match"].slice(1, -1) },
  });
  for (const method of ["GET", "HEAD"]) {
    const { status, headers } = await ask(path, { method });
    expect([status, headers.get("content-length")]).toEqual([200, String(size)]);
  }

  const page = await (await ask(`/notizie/${draft.slug}`)).text();
  const url = `/immagini/${cover.fileId}`;
  expect(page).toContain(`srcSet="${url}/400.webp 400w, ${url}/800.webp 800w`);
  expect(page).toMatch(/<img [^>]*width="1000" height="500" alt="Una sala"/);
  expect(page).toContain(`<meta property="og:image" content="${ORIGIN}${url}/1000.jpg"/>`);

  await archiveNewsItem(SYSTEM, { id: draft.id, version });
  for (const each of paths) expect(await statusOf(each, known)).toBe(404);
});

test("no other address leads to a file", async () => {
  const id = await upload(3);
  for (const path of [
    `/immagini/${id}/401.webp`,
    `/immagini/${id}/400.svg`,
    `/immagini/${id}/400.webp/x`,
    `/immagini/${id.toUpperCase()}/400.webp`,
    "/immagini/..%2f..%2ffiles",
    "/immagini",
  ]) {
    expect([path, await statusOf(path, editor)]).toEqual([path, 404]);
  }
  expect((await ask(`/immagini/${id}`, { method: "POST" })).status).toBe(405);
});

test("a sending that is cut leaves nothing behind", async () => {
  const uploads = () => readdirSync(join(folder, "uploads"));
  const headers = { origin: ORIGIN, ...editor, "content-length": "5000000" };
  const sending = request({ port: portal.port, path: "/api/pictures", method: "POST", headers });
  sending.on("error", () => undefined).write(Buffer.alloc(100_000));
  await expect.poll(uploads).toHaveLength(1);
  sending.destroy();
  await expect.poll(uploads).toEqual([]);
});
