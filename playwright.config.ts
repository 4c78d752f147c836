import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "#lib/infra/free-port";
import { BROWSER_FLAGS, type Browser, findBrowser } from "#tests/support/browser";

// This file is read again by every worker: what was found the first time is kept for them.
process.env.E2E_PORT ??= String(await freePort("127.0.0.1"));
process.env.E2E_DATA_DIR ??= join(tmpdir(), `portal-e2e-${process.pid}`);
process.env.E2E_BROWSER ??= JSON.stringify(await findBrowser());

const { executablePath, env }: Browser = JSON.parse(process.env.E2E_BROWSER);
const { E2E_PORT, E2E_DATA_DIR } = process.env;
const address = `http://localhost:${E2E_PORT}`;

export default defineConfig({
  testDir: "tests/e2e",
  projects: [
    // These start portals of their own, one after the other, beside what is read meanwhile.
    {
      name: "sign-in",
      testMatch: ["**/feedback.spec.ts", "**/sending.spec.ts", "**/sign-in.spec.ts"],
      workers: 1,
    },
    {
      name: "reading",
      testMatch: "**/*.spec.ts",
      testIgnore: ["changes", "sending", "sign-in", "newsroom-*", "feedback", "settings"].map(
        (name) => `**/${name}.spec.ts`,
      ),
    },
    // The newsroom's desk shows what everybody writes, so it is looked at before the others write.
    {
      name: "changes",
      testMatch: ["**/changes.spec.ts", "**/newsroom-desk.spec.ts"],
      dependencies: ["reading"],
    },
    // What is written here stands beside what others write: each looks only for its own.
    {
      name: "newsroom",
      testMatch: "**/newsroom-*.spec.ts",
      testIgnore: "**/newsroom-desk.spec.ts",
      dependencies: ["changes"],
    },
    { name: "settings", testMatch: "**/settings.spec.ts", dependencies: ["newsroom"] },
  ],
  fullyParallel: true,
  workers: 2,
  // Generous, for a machine that is busy with something else: what succeeds does not wait for them.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    baseURL: address,
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    actionTimeout: 30_000,
    launchOptions: { executablePath, env: { ...process.env, ...env }, args: BROWSER_FLAGS },
  },
  webServer: {
    // The real thing: the built portal, started by its supervisor on an empty data folder.
    command: `exec ${process.execPath} tests/support/e2e-portal.ts`,
    url: `${address}/api/health`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PORT: E2E_PORT,
      DATA_DIR: E2E_DATA_DIR,
      PUBLIC_URL: address,
      DATABASE_URL: "",
      DEMO_CONTENT: "true",
      NODE_ENV: "production",
    },
  },
});
