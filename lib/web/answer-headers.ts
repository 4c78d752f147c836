import type { ServerResponse } from "node:http";
import { policyForHtml } from "#lib/web/content-security-policy";

const COMMON = Object.entries({
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
});

/** Whoever keeps a copy asks before showing it: only here is known what has changed. */
export const ASK_FIRST = "public, max-age=0, must-revalidate";

/** Headers of every answer, set first so that whatever answers may still change them. */
export function setCommonHeaders(response: ServerResponse, publicUrl: string | undefined): void {
  for (const [name, value] of COMMON) response.setHeader(name, value);
  // Half a year. Subdomains are not this installation's to decide about.
  if (publicUrl?.startsWith("https:")) {
    response.setHeader("Strict-Transport-Security", "max-age=15552000");
  }
}

/**
 * Corrects what Next is about to send. A page that was kept while it was drawn is sent as `sendKept`
 * sends it, compressed once for all. Where drawing a page fails, Next sends one that is blank
 * without scripts and has no policy: `failurePage` is sent in its place.
 */
export function guardAnswer(
  response: ServerResponse,
  { sendKept, failurePage }: { sendKept: () => boolean; failurePage: () => string },
): void {
  const { writeHead, write, end } = response;
  let instead: string | undefined;
  let isSent: boolean | undefined;

  /** Decided when Next begins to answer: by then the page has been kept, or will not be. */
  const wasKept = (): boolean => {
    if (isSent !== undefined) return isSent;
    // Until it is known, what sends a kept page must not meet these corrections.
    isSent = false;
    const corrections = { writeHead: response.writeHead, write: response.write, end: response.end };
    Object.assign(response, { writeHead, write, end });
    isSent = sendKept();
    Object.assign(response, corrections);
    return isSent;
  };

  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (wasKept()) return response;
    const [status] = args;
    const hasPolicy = response.hasHeader("content-security-policy");
    const type = String(response.getHeader("content-type") ?? "text/html");
    if (status >= 500 && !hasPolicy && type.startsWith("text/html")) {
      instead = failurePage();
      for (const name of ["Content-Encoding", "Content-Length", "ETag"])
        response.removeHeader(name);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
    }
    const isHtml = String(response.getHeader("content-type")).startsWith("text/html");
    // No script in the page may run: one rendered per request sets its own policy, with a nonce.
    if (isHtml && !hasPolicy) response.setHeader("Content-Security-Policy", policyForHtml(""));
    if (status >= 500) response.setHeader("Cache-Control", "no-store");
    else if (!isLifetimeChosen(response)) response.setHeader("Cache-Control", ASK_FIRST);
    return writeHead.apply(response, args);
  }) as typeof writeHead;

  // Compression, which Next puts over these, calls them with what it has compressed.
  response.write = ((...args: Parameters<typeof write>) =>
    wasKept() || instead !== undefined || write.apply(response, args)) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    if (wasKept()) return response;
    return instead === undefined ? end.apply(response, args) : end.call(response, instead, "utf8");
  }) as typeof end;
}

/** Next's own choice for pages is a month or a year in caches outside. */
function isLifetimeChosen(response: ServerResponse): boolean {
  const header = response.getHeader("cache-control");
  return typeof header === "string" && !header.includes("s-maxage");
}
