import { interruption } from "#lib/cli/interruption";
import { Portal } from "#lib/cli/portal";
import { loadEnvFile, settings } from "#lib/infra/env";
import { StartError } from "#lib/infra/start-error";

// The supervisor: one process that prepares everything, keeps database, web and worker running,
// and takes them down in order.

const portal = new Portal({ dev: process.argv.includes("--dev") });

let stopping = false;
async function stop(exitCode: number) {
  if (stopping) return;
  stopping = true;
  interruption.abort();
  await portal.stop();
  process.exit(exitCode);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => void stop(0));
}

try {
  loadEnvFile();
  await portal.start(settings());
} catch (error) {
  // What was under way fails when it is interrupted: that is no news.
  if (!stopping) {
    const text = error instanceof StartError ? error.message : String((error as Error)?.stack);
    process.stderr.write(`\n${text}\n`);
    await stop(1);
  }
}
