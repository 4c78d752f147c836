import type { IncomingMessage, ServerResponse } from "node:http";
import { ASK_FIRST } from "#lib/web/answer-headers";
import type { PageCache } from "#lib/web/page-cache";
import type { Entry } from "#lib/web/page-entry";

/** What of a request decides the answer. */
type Asked = Pick<IncomingMessage, "method" | "headers">;

/** Headers with which Next's router in the browser asks for something other than the page. */
const VARY =
  "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding";

/**
 * Answers with a kept page without entering Next: its routing, its cache look-up and compressing
 * the same bytes again cost several times what sending them does. Returns false when Next has to.
 */
export function answerFromCache(
  request: Asked,
  response: ServerResponse,
  path: string,
  cache: PageCache,
): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (request.headers.rsc !== undefined || !cache.ledger.connected) return false;
  // Names of Next's own, such as the page for what is not found.
  if (path.startsWith("/_")) return false;
  const entry = cache.at(path);
  if (!entry) return false;
  send(request, response, entry);
  return true;
}

const READS_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/;

function send(request: Asked, response: ServerResponse, entry: Entry): void {
  for (const [name, value] of Object.entries(entry.headers)) {
    if (value !== undefined && name !== "x-next-cache-tags") response.setHeader(name, value);
  }
  if (entry.kind === "APP_PAGE") response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", ASK_FIRST);
  response.setHeader("Vary", VARY);
  response.setHeader("ETag", entry.etag);
  const { status = 200 } = entry;
  if (status === 200 && request.headers["if-none-match"]?.includes(entry.etag)) {
    response.writeHead(304).end();
    return;
  }
  const gzip = READS_GZIP.test(request.headers["accept-encoding"] ?? "");
  const body = gzip ? entry.gzip : entry.body;
  if (gzip) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Length", body.byteLength);
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : body);
}
