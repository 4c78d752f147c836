import { defineConfig } from "vitest/config";

// A time zone in which nobody wrote the code: what depends on the machine's clock shows.
process.env.TZ = "Asia/Kathmandu";

const every = { setupFiles: ["tests/support/no-console-error.ts"] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...every,
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/architecture.test.ts"],
        },
      },
      {
        test: {
          setupFiles: [...every.setupFiles, "tests/support/db.ts"],
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: ["tests/integration/runtime/**"],
          globalSetup: ["tests/support/database-server.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...every,
          name: "runtime",
          include: ["tests/integration/runtime/**/*.test.ts"],
          globalSetup: ["tests/support/built-portal.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
