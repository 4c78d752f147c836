// Plain JavaScript: for one in TypeScript Next loads its compiler, 25 MB, where the portal runs.
/** @type {import("next").NextConfig} */
const config = {
  // A portal runs from a folder of its own (lib/cli/own-build.ts).
  distDir: process.env.PORTAL_BUILD ?? ".next",
  poweredByHeader: false,
  // Kept pages have a tag of their own, made once.
  generateEtags: false,
  images: { unoptimized: true },
  // `npm test` checks the types; building need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Headers are set by lib/web/portal-server.ts, because some depend on run-time settings.
  reactMaxHeadersLength: 1,
  // What a page says of itself belongs in its head, for whoever asks.
  htmlLimitedBots: /.*/,
  experimental: {
    // A page's code is read when somebody asks for it: 20 MB less until then.
    preloadEntriesOnStart: false,
    // Two million characters, as lib/rich-text lets somebody write, in as many bytes as they may take.
    serverActions: { bodySizeLimit: "8mb" },
  },
};

export default config;
