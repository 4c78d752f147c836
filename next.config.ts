import { join } from "node:path";
import type { NextConfig } from "next";

export default {
  poweredByHeader: false,
  // `npm test` checks the types; building need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { useCache: true },
  cacheHandler: join(import.meta.dirname, "lib/web/page-cache-handler.ts"),
  // The cache behind 'use cache' keeps nothing: pages are kept whole or not at all.
  cacheMaxMemorySize: 0,
} satisfies NextConfig;
