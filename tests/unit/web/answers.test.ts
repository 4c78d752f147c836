import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { setCommonHeaders } from "#lib/web/answer-headers";
import { policyWithNonce } from "#lib/web/content-security-policy";
import { drawPage } from "#lib/web/draw-page";
import { markPage } from "#lib/web/page-marks";
import { sendPage } from "#lib/web/send-page";

type Listener = (request: IncomingMessage, response: ServerResponse) => void;
type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

async function serving(listener: Listener) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  // Not fetch, which unpacks and follows by itself.
  return (method: string, headers: Record<string, string> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request({ port, method, headers, agent: false }, async (answer) => {
        const body = Buffer.concat(await answer.toArray());
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
      asked.once("error", reject).end();
    });
}

const drawn = (draw: Listener) => drawPage(draw, "/a", "localhost");

/** What Next does with a page, for the tests. */
const html =
  (text: string, status = 200): Listener =>
  (_, response) => {
    response.writeHead(status, { "content-type": "text/html", "cache-control": "private" });
    response.write(text.slice(0, 5));
    response.end(text.slice(5));
  };

test("what is far larger than a page is not gathered to its end", async () => {
  const chunk = Buffer.alloc(1_000_000);
  let taken = 0;
  const endless: Listener = async (_, response) => {
    response.writeHead(200, { "content-type": "application/octet-stream" });
    while (!response.destroyed && taken < 100) {
      taken += 1;
      response.write(chunk);
      await new Promise(setImmediate);
    }
    response.end();
  };
  await expect(drawn(endless)).rejects.toThrow(/more than/);
  expect(taken).toBeLessThan(20);
});

describe("a drawn page", () => {
  const text = "<html>perché «no»</html>";

  async function sending() {
    const page = await drawn(html(text));
    return serving((request, response) => sendPage(request, response, page));
  }

  test("is sent whole, with its policy, and never kept unasked by others", async () => {
    const ask = await sending();
    const { status, headers, body } = await ask("GET");
    expect([status, body.toString()]).toEqual([200, text]);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(headers.vary).toContain("Accept-Encoding");
  });

  test("is sent compressed to whoever reads that", async () => {
    const ask = await sending();
    const { headers, body } = await ask("GET", { "accept-encoding": "br, gzip" });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(body).toString()).toBe(text);
    expect((await ask("GET", { "accept-encoding": "gzip;q=0" })).body.toString()).toBe(text);
  });

  test("answers HEAD without a body and an unchanged copy with 304", async () => {
    const ask = await sending();
    const head = await ask("HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(text)));
    const again = await ask("GET", { "if-none-match": head.headers.etag ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask("GET", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("has no scripts, but whatever a reader wrote about them", async () => {
    const { body, headers } = await drawn(
      html(
        '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="stylesheet" href="/a.css"/>' +
          '<script src="/a.js" async=""></script><p title="&lt;script&gt;">&lt;script&gt;1&lt;/script&gt;</p>' +
          '<script>self.__next_f.push("\\u003c/script>\n")</script>',
      ),
    );
    expect(body.toString()).toBe(
      '<link rel="stylesheet" href="/a.css"/><p title="&lt;script&gt;">&lt;script&gt;1&lt;/script&gt;</p>',
    );
    expect(headers["content-security-policy"]).not.toMatch(/script-src|unsafe/);
  });

  test("gets the status and the new address that its reading found", async () => {
    const marking = (marks: Partial<Parameters<typeof markPage>[0]>) =>
      drawn(async (request, response) => {
        await new Promise(setImmediate);
        markPage({ tags: ["meeting:a"], place: 0, ...marks });
        html(text)(request, response);
      });
    expect((await marking({ status: 404 })).status).toBe(404);
    const moved = await marking({ movedTo: "/incontri/nuovo" });
    expect([moved.status, moved.headers.location]).toEqual([308, "/incontri/nuovo"]);
  });

  test("marks only itself when others are drawn at the same time", async () => {
    const both = Promise.withResolvers<void>();
    let begun = 0;
    const one = (tag: string) =>
      drawn(async (request, response) => {
        markPage({ tags: [tag], place: 5, until: 2_000 });
        begun += 1;
        if (begun === 2) both.resolve();
        await both.promise;
        markPage({ tags: [`${tag}-list`], place: 7, until: 9_000 });
        html(text)(request, response);
      });
    const pages = await Promise.all([one("a"), one("b")]);
    expect(pages.map(({ marks }) => marks.tags)).toEqual([
      ["a", "a-list"],
      ["b", "b-list"],
    ]);
    // Of several readings the earliest place and the earliest end count.
    expect(pages[0]?.marks).toMatchObject({ place: 5, until: 2_000 });
  });

  test("is replaced when it is the blank page of a failure", async () => {
    const page = await drawn(html("<script>blank</script>", 500));
    expect(page.status).toBe(500);
    expect(page.body.toString()).toContain("<h1");
    const ask = await serving((request, response) => sendPage(request, response, page));
    expect((await ask("GET")).headers["cache-control"]).toBe("no-store");
  });
});

test("other answers choose their own lifetime and may load nothing", async () => {
  const page = await drawn((_, response) => {
    response.writeHead(503, { "content-type": "application/json", "cache-control": "no-store" });
    response.end("{}");
  });
  expect([page.status, page.body.toString()]).toEqual([503, "{}"]);
  expect(page.headers["cache-control"]).toBe("no-store");
  expect(page.headers["content-security-policy"]).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
});

test("only a development server may evaluate code and write styles into pages", () => {
  expect(policyWithNonce("n")).not.toContain("unsafe");
  expect(policyWithNonce("n")).toContain("connect-src 'self';");
  expect(policyWithNonce("n", { dev: true })).toContain("'strict-dynamic' 'unsafe-eval';");
});

test("every answer carries the common headers, and asks for https only where it is served", async () => {
  const answering = (publicUrl: string) =>
    serving((_, response) => {
      setCommonHeaders(response, publicUrl);
      response.end("x");
    });
  const { headers } = await (await answering("http://localhost"))("GET");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers).toHaveProperty("referrer-policy");
  expect(headers).toHaveProperty("permissions-policy");
  expect(headers).not.toHaveProperty("strict-transport-security");
  const secure = await (await answering("https://comunita.example.it"))("GET");
  expect(secure.headers["strict-transport-security"]).toMatch(/^max-age=\d{7,}/);
});
