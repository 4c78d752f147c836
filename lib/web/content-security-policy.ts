/** The policy of pages that look the same to everybody: they have no scripts, so none may run. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** The policy of what is not a page: data, feeds, files. */
export const POLICY_FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

/**
 * The policy of pages drawn for whoever asks. Their scripts carry a number made for this answer
 * alone, and load what they need themselves.
 * @param dev for a development server, which evaluates code, speaks over a socket and writes styles
 */
export function policyWithNonce(nonce: string, { dev = false } = {}): string {
  const inDevelopment = (source: string) => (dev ? ` ${source}` : "");
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${inDevelopment("'unsafe-eval'")}`,
    `style-src 'self'${inDevelopment("'unsafe-inline'")}`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${inDevelopment("ws:")}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
