/**
 * Which domain may import which: each may import those before it, never those after.
 * A process that spans two of them lives in the later one.
 */
export const DOMAIN_ORDER = [
  "audit",
  "slugs",
  "rich-text",
  "editorial",
  "publication",
  "review",
  "site",
  "territory",
  "boundaries",
  "themes",
  "people",
  "organisations",
  "labs",
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
  "registers",
  "directory",
  "pages",
  "revisions",
  "newsroom",
] as const;
