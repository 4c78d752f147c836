import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { closeJobs } from "#lib/infra/jobs";
import { logDefect } from "#lib/infra/log";
import { tagLedger } from "#lib/infra/tag-ledger";
import { listenForTags } from "#lib/infra/tag-listener";
import { setCommonHeaders } from "#lib/web/answer-headers";
import { POLICY_FOR_DATA } from "#lib/web/content-security-policy";
import { drawPage } from "#lib/web/draw-page";
import { ASSETS, insideUrl, plainPath } from "#lib/web/inside-url";
import { isPerRequest } from "#lib/web/per-request";
import { answerInPerson, tellWhoAsks } from "#lib/web/personal-answer";
import { PublicPages, TooBusy } from "#lib/web/public-pages";
import { sendPage } from "#lib/web/send-page";

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

/** Longer than reverse proxies in front keep theirs, so that they never use a closed one. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves the portal: pages as everybody gets them, kept or drawn by Next; those that are drawn for
 * whoever asks; and Next's own files. Resolves when it accepts requests, with a function that ends it.
 */
export async function servePortal(options: Options): Promise<() => Promise<void>> {
  const { host, port, databaseUrl, publicUrl, dev = false } = options;
  const app = next({ dev, hostname: host, port });
  await app.prepare();
  const askNext = app.getRequestHandler();
  const ledger = tagLedger();
  const pages = new PublicPages((url) => drawPage(askNext, url, `${host}:${port}`), ledger);
  const stopping = new AbortController();
  void listenForTags(databaseUrl, ledger, { signal: stopping.signal });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    setCommonHeaders(response, publicUrl);
    const { url = "/" } = request;
    const path = plainPath(url);
    const personal = path !== null && isPerRequest(path);
    if (dev) {
      if (personal) tellWhoAsks(request);
      if (/^\/(incontri|notizie)\?/.test(url)) request.url = insideUrl(url).url;
      return askNext(request, response);
    }
    if (personal) return answerInPerson(askNext, request, response);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    if (url.startsWith(ASSETS)) {
      response.setHeader("Content-Security-Policy", POLICY_FOR_DATA);
      return askNext(request, response);
    }
    sendPage(request, response, await pages.at(insideUrl(url)));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof TooBusy) {
        response.writeHead(503, {
          "Retry-After": "10",
          "Content-Type": "text/plain; charset=utf-8",
        });
        response.end("Il portale riceve molte richieste: conviene riprovare tra qualche istante.");
        return;
      }
      // Without what is after the question mark: it may be a code that signs in.
      logDefect(error, { route: plainPath(request.url ?? "") ?? "" });
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
    await closeJobs();
  };
}
