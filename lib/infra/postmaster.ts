import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

type Postmaster = { pid: number; port: number; ready: boolean };

const pidFile = (cluster: string) => join(cluster, "postmaster.pid");

/** What the running server of a cluster says of itself, if it left a word. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), "utf8").split("\n");
    return {
      pid: Number(lines[0]),
      port: Number(lines[3]),
      ready: lines[7]?.trim() === "ready",
    };
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // In a container nobody may collect an ended process: it keeps its number, without a life.
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`).length > 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return process.platform !== "linux" && isAlive(pid);
  }
}

/**
 * A server left behind by a killed start, once it is ready; undefined when there is none. One that
 * is shutting down is waited for.
 */
export async function survivingPostmaster(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const found = readPostmaster(cluster);
    if (!found) return undefined;
    if (!isPostgres(found.pid)) {
      // PostgreSQL copes with the file of a dead server, but not when its number was given to
      // another process since.
      if (isAlive(found.pid)) rmSync(pidFile(cluster), { force: true });
      return undefined;
    }
    if (found.ready) return found;
    await pause(50);
  }
}

/** Stops a server: open transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster(pid: number) {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // It is gone already.
    }
  };
  signal("SIGINT");
  const patience = Date.now() + 20_000;
  while (isAlive(pid)) {
    if (Date.now() > patience) signal("SIGQUIT");
    await pause(20);
  }
}
