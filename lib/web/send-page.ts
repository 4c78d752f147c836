import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { ASK_FIRST } from "#lib/web/answer-headers";

/** What of a request decides how a page is sent. */
type Asked = Pick<IncomingMessage, "method" | "headers">;

/** What is ready to be sent; where nothing is gained by compressing it, `gzip` is null. */
export type Sendable = {
  status: number;
  headers: Readonly<Record<string, string>>;
  etag: string;
  body: Buffer;
  gzip: Buffer | null;
};

/** Weak, because the same page has it compressed and not. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash("sha1").update(body).digest("base64url")}"`;
}

const READS_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

/** Sends what everybody gets: compressed to whoever reads that, not at all to whoever has it already. */
export function sendPage(
  { method, headers }: Asked,
  response: ServerResponse,
  page: Sendable,
): void {
  const { status, etag } = page;
  response.setHeader("Cache-Control", status >= 500 ? "no-store" : ASK_FIRST);
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", etag);
  if (status === 200 && headers["if-none-match"]?.includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  const gzip = READS_GZIP.test(headers["accept-encoding"] ?? "") ? page.gzip : null;
  const body = gzip ?? page.body;
  if (gzip) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", body.byteLength);
  response.writeHead(status);
  response.end(method === "HEAD" ? undefined : body);
}
