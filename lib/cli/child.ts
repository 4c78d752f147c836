import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

const LONGEST_PAUSE = 30_000;
/** A child that lived this long has recovered from whatever ended it before. */
const HEALTHY_AFTER = 60_000;
const STOP_PATIENCE = 10_000;

export type Child = { stop: () => Promise<void>; pid: () => number | undefined };

type Options = {
  name: string;
  /** Arguments of Node: its own flags, the script, the script's arguments. */
  args: string[];
  env: Record<string, string>;
  /** Told of each end that nobody asked for; its next life begins after the pause. */
  onCrash: (how: string, pauseMs: number) => void;
};

/** Keeps a process of the portal alive until it is told to stop. */
export function keepAlive({ name, args, env, onCrash }: Options): Child {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  let gone = Promise.resolve();

  const start = (crashes: number) => {
    const since = Date.now();
    const started = spawn(process.execPath, args, {
      env: { ...process.env, ...env, PORTAL_PROCESS: name },
      stdio: ["ignore", env.PORTAL_DEV ? "inherit" : "ignore", "inherit", "ipc"],
    });
    child = started;
    gone = new Promise((done) => {
      started.once("exit", (code, signal) => {
        done();
        void restart(Date.now() - since > HEALTHY_AFTER ? 0 : crashes, signal ?? `code ${code}`);
      });
    });
  };

  const restart = async (crashes: number, how: string) => {
    try {
      // Ctrl-C reaches the children too, and may reach them first.
      await pause(150, undefined, stopping);
      const pauseMs = Math.min(500 * 2 ** crashes, LONGEST_PAUSE);
      onCrash(how, pauseMs);
      await pause(pauseMs, undefined, stopping);
      start(crashes + 1);
    } catch {
      // It was told to stop meanwhile.
    }
  };

  start(0);
  return {
    pid: () => child?.pid,
    stop: async () => {
      stopping.abort();
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      running.kill("SIGTERM");
      const impatience = setTimeout(() => running.kill("SIGKILL"), STOP_PATIENCE);
      await gone;
      clearTimeout(impatience);
    },
  };
}
