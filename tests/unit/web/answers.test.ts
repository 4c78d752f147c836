import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { TagLedger } from "#lib/infra/tag-ledger";
import { guardAnswer, setCommonHeaders } from "#lib/web/answer-headers";
import { answerFromCache } from "#lib/web/kept-answer";
import { PageCache } from "#lib/web/page-cache";
import { pageMark } from "#lib/web/page-marks";

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

describe("a kept page", () => {
  const html = "<html>perché «no»</html>";

  async function keeping() {
    const cache = new PageCache(new TagLedger());
    cache.ledger.connected = true;
    const headers = { "x-next-cache-tags": `meeting:a,${pageMark("place", 0)}` };
    cache.set("/a", "key", { kind: "APP_PAGE", html, rscData: undefined, headers });
    const ask = await serving((request, response) => {
      if (!answerFromCache(request, response, "/a", cache)) response.writeHead(501).end();
    });
    return { cache, ask };
  }

  test("is sent whole, with its policy, and never kept unasked by others", async () => {
    const { ask } = await keeping();
    const { status, headers, body } = await ask("GET");
    expect([status, body.toString()]).toEqual([200, html]);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(headers.vary).toContain("Accept-Encoding");
    expect(headers).not.toHaveProperty("x-next-cache-tags");
  });

  test("is sent compressed to whoever reads that", async () => {
    const { ask } = await keeping();
    const { headers, body } = await ask("GET", { "accept-encoding": "br, gzip" });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(body).toString()).toBe(html);
    expect((await ask("GET", { "accept-encoding": "gzip;q=0" })).body.toString()).toBe(html);
  });

  test("answers HEAD without a body and an unchanged copy with 304", async () => {
    const { ask } = await keeping();
    const head = await ask("HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(html)));
    const again = await ask("GET", { "if-none-match": head.headers.etag ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask("GET", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("is left to Next for forms, for its router, and while notices may be missed", async () => {
    const { cache, ask } = await keeping();
    expect((await ask("POST")).status).toBe(501);
    expect((await ask("GET", { rsc: "1" })).status).toBe(501);
    cache.ledger.connected = false;
    expect((await ask("GET")).status).toBe(501);
  });
});

describe("what Next answers", () => {
  const guarded = (write: (response: ServerResponse) => void, publicUrl?: string) =>
    serving((_, response) => {
      setCommonHeaders(response, publicUrl);
      guardAnswer(response, { sendKept: () => false, failurePage: () => "<p>failure</p>" });
      write(response);
    });

  test("carries the common headers, and asks for https only where it is served", async () => {
    const plain = await guarded((response) => response.end("x"), "http://localhost");
    const { headers } = await plain("GET");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers).toHaveProperty("referrer-policy");
    expect(headers).toHaveProperty("permissions-policy");
    expect(headers).not.toHaveProperty("strict-transport-security");
    const secure = await guarded((response) => response.end("x"), "https://comunita.example.it");
    expect((await secure("GET")).headers["strict-transport-security"]).toMatch(/^max-age=\d{7,}/);
  });

  test("is replaced when it is the blank page of a failure", async () => {
    const ask = await guarded((response) => {
      response.writeHead(500, { "content-type": "text/html" });
      response.write("<script>");
      response.end("blank</script>");
    });
    const { status, headers, body } = await ask("GET");
    expect([status, body.toString()]).toEqual([500, "<p>failure</p>"]);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
  });

  test("may choose its own lifetime, but not the month of Next's pages", async () => {
    const lifetime = async (chosen?: string) => {
      const ask = await guarded((response) => {
        if (chosen) response.setHeader("cache-control", chosen);
        response.end("x");
      });
      return (await ask("GET")).headers["cache-control"];
    };
    expect(await lifetime("public, max-age=31536000, immutable")).toContain("immutable");
    expect(await lifetime("s-maxage=2592000")).toBe("public, max-age=0, must-revalidate");
    expect(await lifetime()).toBe("public, max-age=0, must-revalidate");
  });
});
