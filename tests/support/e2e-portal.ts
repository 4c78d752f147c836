import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

// Runs the portal for the browser, and takes its data away once it has stopped: Playwright's own
// teardown comes while the database still works in them.

const folder = process.env.DATA_DIR;
const portal = spawn(process.execPath, ["lib/cli/start.ts"], { stdio: "inherit" });

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => portal.kill(signal));
}
portal.once("exit", (code) => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
