import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { logDefect } from "#lib/infra/log";
import { listenForTags } from "#lib/infra/tag-listener";
import { guardAnswer, setCommonHeaders } from "#lib/web/answer-headers";
import { failurePage } from "#lib/web/failure-page";
import { insideUrl } from "#lib/web/inside-url";
import { answerFromCache } from "#lib/web/kept-answer";
import { pageCache } from "#lib/web/page-cache";

type Options = {
  host: string;
  port: number;
  databaseUrl: string;
  /** As the reader's browser sees it; with https it is told to stay there. */
  publicUrl: string;
  dev?: boolean;
};

/** How long answers under way may take when the portal is stopped. */
const LAST_ANSWERS_MS = 5_000;

/**
 * What Next may know of who asks for a page that everybody gets: nothing. It draws otherwise for
 * some browsers, takes a nonce from a policy, answers its own router in another language; and
 * pages are compressed when they are kept, not a second time by Next.
 */
function pageHeaders({ headers }: IncomingMessage): IncomingMessage["headers"] {
  return headers.host === undefined ? {} : { host: headers.host };
}

/** Longer than reverse proxies in front keep theirs, so that they never use a closed one. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves the portal: kept pages at once, everything else through Next. Resolves when it accepts
 * requests, with a function that ends it.
 */
export async function servePortal(options: Options): Promise<() => Promise<void>> {
  const { host, port, databaseUrl, publicUrl, dev = false } = options;
  const app = next({ dev, hostname: host, port });
  await app.prepare();
  const askNext = app.getRequestHandler();
  const cache = pageCache();
  const stopping = new AbortController();
  void listenForTags(databaseUrl, cache.ledger, { signal: stopping.signal });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    setCommonHeaders(response, publicUrl);
    if (dev) {
      const { url = "/" } = request;
      if (/^\/(incontri|notizie)\?/.test(url)) request.url = insideUrl(url).url;
      return askNext(request, response);
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    const { path, url } = insideUrl(request.url ?? "/");
    const asked = { method: request.method, headers: { ...request.headers } };
    const sendKept = () => answerFromCache(asked, response, path, cache);
    if (sendKept()) return;
    request.url = url;
    guardAnswer(response, {
      sendKept,
      failurePage: () => failurePage(logDefect("drawing failed", { route: path })),
    });
    if (!path.startsWith("/_next/")) request.headers = pageHeaders(request);
    await askNext(request, response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      logDefect(error, { route: request.url ?? "" });
      response.destroy();
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return async () => {
    stopping.abort();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
    // A development server keeps channels to browsers, which never end by themselves.
    if (!dev) await closed;
    await app.close();
  };
}
