import { once } from "node:events";
import { runCommand } from "#lib/cli/run-command";
import { keepWorker } from "#lib/cli/worker-process";

// A worker beside those that run already, here or on another machine with the same database and files.

const say = (line: string) => process.stdout.write(`${line}\n`);

await runCommand(async () => {
  const worker = keepWorker({}, (how, pauseMs) =>
    say(`The worker ended (${how}); it starts again in ${pauseMs / 1000} s`),
  );
  say("A worker runs. Ctrl-C stops it.");
  // What waits for a signal alone keeps nothing alive; the worker does.
  await Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));
  await worker.stop();
  return "The worker has stopped.";
});
