import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/infra/db";
import { launchAskedPortal } from "#tests/support/asked-portal";
import { makeMeeting } from "#tests/support/factories";
import { pdf, pptx } from "#tests/support/office-files";
import { signedIn } from "#tests/support/signed-in";
import { uploadClient } from "#tests/support/upload-client";

// Parts of files, and whether they are still the same, as players, viewers and caches ask.
const { portal, origin, ask } = await launchAskedPortal();
const bytes = pdf("0123456789".repeat(30));
let path: string;
let etag: string;

beforeAll(async () => {
  const inside = `http://127.0.0.1:${portal.port}`;
  const client = uploadClient({ inside, origin, ...(await signedIn(["newsroom"])) });
  const { id } = await makeMeeting();
  await client.attach(id, "Letto a pezzi", new File([new Uint8Array(bytes)], "a.pdf"));
  await client.attach(id, "Allegato", new File([new Uint8Array(pptx("a"))], "a.pptx"));
  path = await addressOf("Letto a pezzi");
  etag = (await get({})).headers.get("etag") ?? "";
});

async function addressOf(title: string): Promise<string> {
  const { id, file } = await db().materialVersion.findFirstOrThrow({
    where: { material: { title } },
    select: { id: true, file: { select: { name: true } } },
  });
  // Some things a newsroom owes before the public sees them; here only the bytes are looked at.
  return `/materiali/file/${id}/${file.name}`;
}

const size = bytes.length;
const get = async (headers: Record<string, string>, method = "GET") => {
  const answer = await ask(path, { method, headers: { ...(await editor()), ...headers } });
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, body };
};
let known: { cookie: string } | undefined;
const editor = async () => {
  known ??= await signedIn(["newsroom"]);
  return known;
};

test.each([
  ["bytes=0-9", 0, 9],
  ["bytes=10-", 10, size - 1],
  ["bytes=-7", size - 7, size - 1],
  ["bytes=5-999999", 5, size - 1],
  ["bytes=0-0", 0, 0],
  [`bytes=-${size * 2}`, 0, size - 1],
])("of %s that part is sent", async (range, start, end) => {
  const { status, headers, body } = await get({ range });
  expect([status, headers.get("content-range")]).toEqual([206, `bytes ${start}-${end}/${size}`]);
  expect(headers.get("content-length")).toBe(String(end - start + 1));
  expect(body).toEqual(bytes.subarray(start, end + 1));
});

test.each(["bytes=0-1,4-5", "bytes=9-3", "lines=0-9", "bytes=a-b", "bytes="])(
  "of %s all is sent, or that there is none such",
  async (range) => {
    const { status, headers, body } = await get({ range });
    if (status === 416) expect(headers.get("content-range")).toBe(`bytes */${size}`);
    else expect([status, body]).toEqual([200, bytes]);
  },
);

test("beyond its end there is nothing, and of a HEAD there are no parts", async () => {
  const beyond = await get({ range: `bytes=${size}-` });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${size}`]);
  const head = await get({ range: "bytes=0-9" }, "HEAD");
  expect([head.status, head.headers.get("content-length"), head.body.length]).toEqual([
    200,
    String(size),
    0,
  ]);
});

test("a part of another content is not mixed with this one", async () => {
  const part = { range: "bytes=0-9" };
  expect((await get({ ...part, "if-range": etag })).status).toBe(206);
  for (const other of ['"other"', `W/${etag}`, "Wed, 21 Oct 2015 07:28:00 GMT"]) {
    expect((await get({ ...part, "if-range": other })).status).toBe(200);
  }
  for (const same of [etag, `W/${etag}`, `"a", ${etag}`, "*"]) {
    const { status, body } = await get({ ...part, "if-none-match": same });
    expect([status, body.length]).toEqual([304, 0]);
  }
  expect((await get({ "if-none-match": '"other"' })).status).toBe(200);
});

test("what a browser does not show by itself is saved, and has no power", async () => {
  path = await addressOf("Allegato");
  const { headers } = await get({});
  expect(headers.get("content-disposition")).toMatch(/^attachment/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("sandbox");
});
