import { type Child, keepAlive } from "#lib/cli/child";

/** A small heap: an idle worker fits a small machine, and it grows when there is work. */
const FLAGS = ["--max-semi-space-size=1", "--max-old-space-size=192", "--optimize-for-size"];

/** Keeps one worker running. Several share the work, on one machine or on more. */
export function keepWorker(
  env: Record<string, string>,
  onCrash: (how: string, pauseMs: number) => void,
): Child {
  const args = [...FLAGS, "lib/cli/worker.ts"];
  return keepAlive({ name: "worker", args, env: { ...env, DATABASE_POOL: "2" }, onCrash });
}
