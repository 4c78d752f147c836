import type { RequestListener, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import inject from "light-my-request";
import { logDefect } from "#lib/infra/log";
import { PAGE_POLICY, POLICY_FOR_DATA } from "#lib/web/content-security-policy";
import { failurePage } from "#lib/web/failure-page";
import { loggedRoute } from "#lib/web/inside-url";
import { type PageMarks, withMarks } from "#lib/web/page-marks";
import { etagOf, type Sendable } from "#lib/web/send-page";

/** A drawn page with all that is dear to compute computed once. */
export type Drawn = Sendable & { gzip: Buffer; marks: PageMarks };

const compress = promisify(gzip);
const HTML = "text/html; charset=utf-8";

/** Several times the longest page: whatever is larger is none, and would take the memory of many. */
const LARGEST_BYTES = 16_000_000;

/** Of what Next says about an answer, all that is passed on. */
const PASSED_ON = ["cache-control", "content-type", "location"];

/**
 * Has Next draw what is at an address, as everybody gets it: Next learns nothing of who asks. It
 * would draw otherwise for some browsers, and take a nonce from a request's policy.
 */
export async function drawPage(next: RequestListener, url: string, host: string): Promise<Drawn> {
  const { result, marks } = await withMarks(() =>
    inject(
      (request, response) => {
        endBeyond(LARGEST_BYTES, response);
        return next(request, response);
      },
      { method: "GET", url, headers: { host } },
    ),
  );
  const headers: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = result.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  const isPage = headers["content-type"]?.startsWith("text/html") ?? false;
  let status = marks.status ?? result.statusCode;
  let body = result.rawPayload;
  if (isPage) {
    headers["content-type"] = HTML;
    // Next's choice for pages is that nobody keeps them; see `sendPage`.
    delete headers["cache-control"];
    // Where drawing fails, what Next sends is blank for readers without scripts.
    const isBlank = status >= 500 && marks.status === undefined;
    body = Buffer.from(
      isBlank
        ? failurePage(
            marks.errorId ?? logDefect("a page was not drawn", { route: loggedRoute(url) }),
          )
        : withoutScripts(body.toString()),
    );
  }
  headers["content-security-policy"] = isPage ? PAGE_POLICY : POLICY_FOR_DATA;
  if (marks.movedTo !== undefined) {
    status = 308;
    headers.location = marks.movedTo;
  }
  return {
    status,
    headers,
    etag: etagOf(body),
    body,
    gzip: await compress(body),
    marks,
  };
}

/** Ends an answer as soon as it grows beyond a size, so that no more of it is gathered. */
function endBeyond(largest: number, response: ServerResponse): void {
  const write = response.write.bind(response) as (...written: unknown[]) => boolean;
  let bytes = 0;
  response.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    bytes += Buffer.byteLength(chunk);
    if (bytes <= largest) return write(chunk, ...rest);
    response.destroy(new Error(`A page has more than ${largest} bytes`));
    return false;
  }) as typeof response.write;
}

const SCRIPT = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g;

/**
 * Public pages have nothing that runs in a browser. Next sends its client all the same, 137 kB, and
 * with it the whole page once more as data: more than half of the HTML. React escapes `<` in text and
 * attributes, so that only real scripts are found.
 */
function withoutScripts(html: string): string {
  return html.replaceAll(SCRIPT, "");
}
