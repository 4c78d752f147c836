import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { settings } from "#lib/infra/env";
import { clientAddress } from "#lib/web/client-address";
import { policyWithNonce } from "#lib/web/content-security-policy";
import { UNREADABLE_PAGE } from "#lib/web/failure-page";
import { withMarks } from "#lib/web/page-marks";
import { UPLOADS_PATH } from "#lib/web/per-request";

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Names under which pages find what the server found out about a request. */
export const CLIENT_HEADER = "x-portal-client";
export const PATH_HEADER = "x-portal-path";

/**
 * Replaces what a request says of itself by what is known: who asks, and under which name the
 * outside knows this portal. A sender's own words about that are dropped.
 */
export function tellWhoAsks(request: IncomingMessage): void {
  const { headers, socket, url = "/" } = request;
  const { PUBLIC_URL, TRUSTED_PROXIES } = settings();
  const { host, protocol } = new URL(PUBLIC_URL);
  const forwardedFor = headers["x-forwarded-for"];
  headers[CLIENT_HEADER] = clientAddress(
    {
      remote: socket.remoteAddress,
      forwardedFor: Array.isArray(forwardedFor) ? forwardedFor.join() : forwardedFor,
    },
    TRUSTED_PROXIES,
  );
  headers[PATH_HEADER] = url;
  delete headers["x-forwarded-for"];
  delete headers.forwarded;
  headers.host = host;
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}

const READING = ["GET", "HEAD"];

/** Forms are posted; only files in pieces are sent in other ways. */
function methodsOf(url: string): string[] {
  const isUpload = url === UPLOADS_PATH || url.startsWith(`${UPLOADS_PATH}/`);
  return isUpload ? ["HEAD", "POST", "PATCH", "DELETE"] : [...READING, "POST"];
}

/** Has Next answer whoever asks. Nobody keeps the answer. */
export async function answerInPerson(
  next: Listener,
  request: IncomingMessage,
  response: ServerResponse,
  { dev = false } = {},
): Promise<void> {
  const { method = "", url = "" } = request;
  const taken = methodsOf(url);
  response.setHeader("Cache-Control", "no-store");
  if (!taken.includes(method)) {
    response.writeHead(405, { Allow: taken.join(", ") }).end();
    return;
  }
  if (method === "POST" && !isSmallEnough(request)) {
    response.writeHead(413, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
    response.end("Il modulo è troppo grande: accorciare il testo e inviarlo ancora.");
    return;
  }
  if (!READING.includes(method) && !isOwnForm(request)) {
    response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(`Il modulo va inviato dalle pagine del portale, ${settings().PUBLIC_URL}.`);
    return;
  }
  tellWhoAsks(request);
  const nonce = randomBytes(16).toString("base64");
  const policy = policyWithNonce(nonce, { dev });
  // Next reads the nonce from here, and puts it on every script it writes.
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  await withMarks((marks) => {
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.setHeader("Cache-Control", "no-store");
      if (marks.movedTo !== undefined) response.setHeader("Location", marks.movedTo);
      if (marks.unreadable) {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.removeHeader("Content-Length");
      }
      return writeHead(marks.movedTo === undefined ? (marks.status ?? status) : 308, ...rest);
    }) as typeof response.writeHead;
    const end = response.end.bind(response) as (...body: unknown[]) => ServerResponse;
    // Of a form that it cannot read Next says «Internal Server Error», as if the portal had failed.
    response.end = ((...body: unknown[]) =>
      marks.unreadable ? end(UNREADABLE_PAGE) : end(...body)) as typeof response.end;
    return next(request, response);
  });
}

/** What anybody may send without being known: some thousand words, and a mark for each field. */
const OPEN_FORM_BYTES = 100_000;
const FOR_THE_KNOWN = /^\/(api(?!\/auth)|area|redazione|spazi)(\/|$)/;

/** Reading a form takes time from everybody, so of strangers no large one is read at all. */
function isSmallEnough({ headers, url = "/" }: IncomingMessage): boolean {
  if (FOR_THE_KNOWN.test(url.split("?")[0] ?? "")) return true;
  return Number(headers["content-length"] ?? Number.POSITIVE_INFINITY) <= OPEN_FORM_BYTES;
}

/**
 * Whether a form was sent from a page of this portal. Browsers say so with every POST; a page of
 * somebody else could otherwise act with the rights of whoever looks at it.
 */
function isOwnForm({ headers }: IncomingMessage): boolean {
  if (headers.origin !== undefined) return headers.origin === settings().PUBLIC_URL;
  return headers["sec-fetch-site"] === "same-origin";
}
