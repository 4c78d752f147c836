import type { IncomingMessage, ServerResponse } from "node:http";
import { withMarks } from "#lib/web/page-marks";
import { tellWhoAsks } from "#lib/web/personal-answer";

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** How a route says the length of what it sends: Next drops the header that says so. */
export const LENGTH_HEADER = "x-portal-length";

/** Has Next answer with a file. How long it may be kept and what it may do, its route says. */
export async function answerWithFile(
  next: Listener,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  tellWhoAsks(request);
  // The usual one would be a second policy beside the file's own, and both would hold.
  response.removeHeader("Content-Security-Policy");
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const length = response.getHeader(LENGTH_HEADER);
    response.removeHeader(LENGTH_HEADER);
    // Next's own, about ways of asking for a page.
    response.removeHeader("Vary");
    if (length !== undefined) response.setHeader("Content-Length", length);
    return writeHead(status, ...rest);
  }) as typeof response.writeHead;
  await withMarks(() => next(request, response));
}
