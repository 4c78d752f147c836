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
