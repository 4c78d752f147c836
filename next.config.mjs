import { join } from "node:path";
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

// Plain JavaScript: for one in TypeScript Next loads its compiler, 25 MB, where the portal runs.
/** @type {import("next").NextConfig} */
const config = {
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
  // A page's code is read when somebody asks for it: 20 MB less until then.
  experimental: { preloadEntriesOnStart: false },
};

/**
 * @param {string} phase
 * @returns {import("next").NextConfig}
 */
export default (phase) =>
  // Only compiling needs `useCache`; where it runs, Next would print that it may change one day.
  phase === PHASE_PRODUCTION_SERVER
    ? config
    : { ...config, experimental: { ...config.experimental, useCache: true } };
