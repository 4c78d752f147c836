/**
 * Which domain may import which: each may import those before it, never those after.
 * A process that spans two of them lives in the later one.
 */
export const DOMAIN_ORDER = [
  "audit",
  "slugs",
  "rich-text",
  "editorial",
  "site",
  "territory",
  "boundaries",
  "themes",
  "people",
  "organisations",
  "labs",
  "accounts",
  "sign-in",
  "invitations",
  "access",
  "series",
  "meetings",
  "reports",
  "talks",
  "materials",
  "news",
  "addresses",
  "facets",
  "archive",
  "community",
] as const;
