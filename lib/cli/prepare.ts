import { spawn } from "node:child_process";
import { interruption } from "#lib/cli/interruption";
import { StartError } from "#lib/infra/start-error";

/**
 * Runs a command in a process of its own, so that what it loads does not stay in memory.
 * @returns the last line it printed
 */
export function prepare(script: string, env: Record<string, string>): Promise<string> {
  return new Promise((done, failed) => {
    let out = "";
    let problem = "";
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      signal: interruption.signal,
    });
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (problem += text));
    child.on("error", failed);
    child.on("close", (code) => {
      if (code === 0) done(out.trim().split("\n").at(-1) ?? "done");
      else failed(new StartError(problem.trim() || `${script} ended with code ${code}.`));
    });
  });
}
