import { defineConfig } from "vitest/config";

// A time zone in which nobody wrote the code: what depends on the machine's clock shows.
process.env.TZ = "Asia/Kathmandu";

// Generous, for a machine that is busy with something else: what succeeds does not wait for them.
const every = {
  setupFiles: ["tests/support/no-console-error.ts"],
  testTimeout: 30_000,
  expect: { poll: { timeout: 15_000 } },
};

/** Asked of the built portal; each file starts one. */
const runtime = {
  ...every,
  globalSetup: ["tests/support/built-portal.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};
/** It waits for the minutes at which the worker looks, and for little else. */
const SCHEDULED = "tests/integration/runtime/scheduled.test.ts";

export default defineConfig({
  test: {
    // Much of a test is waiting for a database or a portal: a processor is not left to the runner.
    maxWorkers: "100%",
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
          ...every,
          setupFiles: [...every.setupFiles, "tests/support/db.ts"],
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: ["tests/integration/runtime/**"],
          globalSetup: ["tests/support/database-server.ts"],
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...runtime,
          name: "runtime",
          include: ["tests/integration/runtime/**/*.test.ts"],
          exclude: [SCHEDULED],
        },
      },
      { test: { ...runtime, name: "scheduled", include: [SCHEDULED] } },
    ],
  },
});
