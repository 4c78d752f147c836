import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#lib/infra/free-port";

const running = new Set<number>();

export const newDataFolder = () => mkdtempSync(join(tmpdir(), "portal-runtime-"));

/** Starts the supervisor as a shell would: in a process group of its own. */
export async function launchPortal(settings: Record<string, string>, flags: string[] = []) {
  const port = Number(settings.PORT ?? (await freePort("127.0.0.1")));
  let output = "";
  const child = spawn(process.execPath, ["lib/cli/start.ts", ...flags], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: "", DEMO_CONTENT: "false", PORT: String(port), PUBLIC_URL: "" },
      ...settings,
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const pid = child.pid ?? 0;
  running.add(pid);
  const waiting = new Set<() => void>();
  const hear = (text: Buffer) => {
    output += text;
    for (const look of waiting) look();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const exitCode = new Promise<number | null>((done) => {
    child.once("close", (code) => {
      running.delete(pid);
      done(code);
      for (const look of waiting) look();
    });
  });

  /** Resolves when the portal has said so, fails when it ends without. */
  const says = (words: RegExp) =>
    new Promise<void>((done, failed) => {
      const look = () => {
        if (!words.test(output) && child.exitCode === null) return;
        waiting.delete(look);
        if (words.test(output)) done();
        else failed(new Error(`The portal ended without saying ${words}:\n${output}`));
      };
      waiting.add(look);
      look();
    });

  return {
    pid,
    port,
    exitCode,
    says,
    ready: () => says(/The portal is ready/),
    output: () => output,
    signal: (name: NodeJS.Signals) => process.kill(pid, name),
    /** As Ctrl-C and `kill -9 -PGID` do. */
    signalGroup: (name: NodeJS.Signals) => process.kill(-pid, name),
  };
}

/** The folders of the builds that portals of this number run from, or ran from. */
export const buildsOf = (pid: number) =>
  readdirSync(".").filter((name) => name === `.next-${pid}` || name.startsWith(`.next-${pid}-`));

/** Ends what a failed test left running. */
export function endLeftovers(...folders: string[]) {
  for (const pid of running) {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It ended meanwhile.
    }
    for (const build of buildsOf(pid)) rmSync(build, { recursive: true, force: true });
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
