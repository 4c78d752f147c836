import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { closeJobs } from "#lib/infra/jobs";
import { logDefect } from "#lib/infra/log";
import { tagLedger } from "#lib/infra/tag-ledger";
import { listenForTags } from "#lib/infra/tag-listener";
import { setCommonHeaders } from "#lib/web/answer-headers";
import { ASSETS, builtAssets } from "#lib/web/assets";
import { PAGE_POLICY } from "#lib/web/content-security-policy";
import { isForDeveloper, refreshable } from "#lib/web/development";
import { drawPage } from "#lib/web/draw-page";
import { BUSY_PAGE, failurePage } from "#lib/web/failure-page";
import { isFileAddress } from "#lib/web/file-address";
import { answerWithFile } from "#lib/web/file-answer";
import { insideUrl, loggedRoute, NOWHERE, plainPath } from "#lib/web/inside-url";
import { PageKeeper, TooBusy } from "#lib/web/page-keeper";
import { isPerRequest } from "#lib/web/per-request";
import { answerInPerson } from "#lib/web/personal-answer";
import { sendPage } from "#lib/web/send-page";

type Options = {
  host: string;
  port: number;
  databaseUrl: string;
  /** As the reader's browser sees it; with https it is told to stay there. */
  publicUrl: string;
  /** The folder of the build; without one it is a development server. */
  build: string | undefined;
};

/** How long answers under way may take when the portal is stopped. */
const LAST_ANSWERS_MS = 5_000;

const HEALTH = "/api/health";

/** Longer than reverse proxies in front keep theirs, so that they never use a closed one. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves the portal: pages as everybody gets them, kept or drawn by Next; those that are drawn for
 * whoever asks; and Next's own files. Resolves when it accepts requests, with a function that ends it.
 */
export async function servePortal(options: Options): Promise<() => Promise<void>> {
  const { host, port, databaseUrl, publicUrl, build } = options;
  const dev = build === undefined;
  const app = next({ dev, hostname: host, port });
  await app.prepare();
  const askNext = app.getRequestHandler();
  const ledger = tagLedger();
  const draw = (url: string) => drawPage(askNext, url, `${host}:${port}`);
  const pages = new PageKeeper(draw, ledger);
  const nowhere = () => pages.at(NOWHERE);
  const asset = dev ? () => null : builtAssets(join(build, "static"));
  const stopping = new AbortController();
  void listenForTags(databaseUrl, ledger, { signal: stopping.signal });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    setCommonHeaders(response, publicUrl);
    const { url = "/" } = request;
    const path = plainPath(url);
    const personal = path !== null && isPerRequest(path);
    if (dev && isForDeveloper(url)) return askNext(request, response);
    if (isFileAddress(url)) return answerWithFile(askNext, request, response);
    if (personal) return answerInPerson(askNext, request, response, { dev });
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    if (dev) {
      // Drawn anew each time, with the scripts that bring what is edited into the browser.
      request.url = refreshable(insideUrl(url), url);
      return answerInPerson(askNext, request, response, { dev });
    }
    if (url.startsWith(ASSETS)) return sendPage(request, response, asset(url) ?? (await nowhere()));
    // Whoever asks how the portal is does not wait behind the pages of an overloaded one.
    if (url === HEALTH) return sendPage(request, response, await draw(HEALTH));
    sendPage(request, response, await pages.at(insideUrl(url)));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendFailure(error, request, response));
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
    await closeJobs();
  };
}

/** Says that there is no answer, in a page; cutting the connection would leave that to a proxy. */
function sendFailure(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  const isBusy = error instanceof TooBusy;
  const route = loggedRoute(request.url ?? "");
  const page = isBusy ? BUSY_PAGE : failurePage(logDefect(error, { route }));
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (isBusy) response.setHeader("Retry-After", "10");
  response.writeHead(isBusy ? 503 : 500, {
    "Cache-Control": "no-store",
    "Content-Security-Policy": PAGE_POLICY,
    "Content-Type": "text/html; charset=utf-8",
  });
  response.end(request.method === "HEAD" ? undefined : page);
}
