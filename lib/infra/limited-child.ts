import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { resolve } from "node:path";

export interface ChildLimits {
  /** Of everything it may have in memory at once. */
  memoryMB: number;
  seconds: number;
  /** Of what it may answer. */
  answerBytes: number;
}

/** What was asked for took more than it may, and was ended. */
export class ChildBeyondLimits extends Error {
  readonly code: "too_big" | "too_slow";
  /** What it had printed by then. */
  readonly answer: string;

  constructor(code: "too_big" | "too_slow", answer: string) {
    super(`The process is ${code.replace("_", " ")}.`);
    this.name = "ChildBeyondLimits";
    this.code = code;
    this.answer = answer;
  }
}

const HEAP_SHARE = 0.4;
/** Room that Node reserves and hardly ever uses. */
const RESERVED_MB = 400;

/** Next's types want one variable to be there always. */
const NO_ENVIRONMENT = {} as NodeJS.ProcessEnv;

const children = new Set<{ kill(signal: "SIGKILL"): boolean }>();
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

/**
 * Runs a script on what nobody vouches for, and returns what it prints. The system itself holds its
 * limits on memory and processor time, also when nobody is left to watch. It is given no secrets, can
 * write no files and start no processes, and reads none but the named ones and the portal's code.
 */
export function runLimited(
  script: string,
  args: readonly string[],
  { readable, limits }: { readable: readonly string[]; limits: ChildLimits },
): Promise<string> {
  const { memoryMB, seconds, answerBytes } = limits;
  const node = [
    process.execPath,
    `--max-old-space-size=${Math.round(memoryMB * HEAP_SHARE)}`,
    "--permission",
    // Of the libraries that draw; they are in packages, which nobody uploads.
    "--allow-addons",
    ...["lib", "node_modules", "package.json", ...readable].map(
      (path) => `--allow-fs-read=${realpathSync(path)}`,
    ),
    "--no-warnings",
    resolve(script),
    ...args,
  ];
  const limited = `ulimit -d ${(memoryMB + RESERVED_MB) * 1024}; ulimit -t ${seconds * 2}; exec "$@"`;
  const child = spawn("/bin/sh", ["-c", limited, "sh", ...node], {
    env: NO_ENVIRONMENT,
    stdio: ["ignore", "pipe", "ignore"],
  });
  children.add(child);
  return new Promise((done, failed) => {
    let [answer, beyond] = ["", null as ChildBeyondLimits["code"] | null];
    const end = (code: ChildBeyondLimits["code"]) => {
      beyond ??= code;
      child.kill("SIGKILL");
    };
    const patience = setTimeout(end, seconds * 1000, "too_slow");
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      answer += piece;
      if (answer.length > answerBytes) end("too_big");
    });
    child.on("error", failed);
    child.on("close", (code, signal) => {
      clearTimeout(patience);
      children.delete(child);
      if (beyond) return failed(new ChildBeyondLimits(beyond, answer));
      if (code === 0) return done(answer);
      // Whoever stops the portal stops its children too: then it is nobody's fault.
      const isStopped = signal === "SIGINT" || signal === "SIGTERM" || signal === "SIGHUP";
      failed(
        isStopped
          ? new Error(`The child was ended by ${signal}`)
          : new ChildBeyondLimits("too_big", answer),
      );
    });
  });
}
