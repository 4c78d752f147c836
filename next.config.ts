import { join } from "node:path";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_SERVER } from "next/constants";

const config: NextConfig = {
  poweredByHeader: false,
  // Kept pages have a tag of their own, made once.
  generateEtags: false,
  images: { unoptimized: true },
  // `npm test` checks the types; building need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Headers are set by lib/web/portal-server.ts, because some depend on run-time settings.
  cacheHandler: join(import.meta.dirname, "lib/web/page-cache-handler.ts"),
  // The cache behind 'use cache' keeps nothing: pages are kept whole or not at all.
  cacheMaxMemorySize: 0,
};

export default (phase: string): NextConfig =>
  // Only compiling needs it; where it runs, Next would print that it may change one day.
  phase === PHASE_PRODUCTION_SERVER ? config : { ...config, experimental: { useCache: true } };
