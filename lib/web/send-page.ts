import type { IncomingMessage, ServerResponse } from "node:http";
import { ASK_FIRST } from "#lib/web/answer-headers";
import type { Drawn } from "#lib/web/draw-page";

/** What of a request decides how a page is sent. */
type Asked = Pick<IncomingMessage, "method" | "headers">;

const READS_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

/** Sends a drawn page: compressed to whoever reads that, not at all to whoever has it already. */
export function sendPage({ method, headers }: Asked, response: ServerResponse, page: Drawn): void {
  const { status, etag } = page;
  response.setHeader("Cache-Control", status >= 500 ? "no-store" : ASK_FIRST);
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", etag);
  if (status === 200 && headers["if-none-match"]?.includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  const gzip = READS_GZIP.test(headers["accept-encoding"] ?? "");
  const body = gzip ? page.gzip : page.body;
  if (gzip) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", body.byteLength);
  response.writeHead(status);
  response.end(method === "HEAD" ? undefined : body);
}
