import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { build, generateClient } from "#lib/cli/build";
import { step } from "#lib/cli/step.mjs";
import { StartError } from "#lib/infra/start-error";

// Everything that must hold, cheapest first; the first failure ends it.

const counted = { passed: 0, failed: 0 };

/** Vitest ends with "Tests  1 failed | 12 passed (13)", Playwright with lines of "12 passed (3s)". */
function count(output: string) {
  const lines = output.split("\n").filter((line) => /^\s*(Tests\s|\d+ (passed|failed))/.test(line));
  for (const [, number, what] of lines.join("\n").matchAll(/(\d+) (passed|failed)/g)) {
    counted[what as keyof typeof counted] += Number(number);
  }
}

const env = {
  ...process.env,
  NO_COLOR: "1",
  FORCE_COLOR: "0",
  NEXT_TELEMETRY_DISABLED: "1",
  // The tests start many processes of the same few programs.
  NODE_COMPILE_CACHE: resolve("node_modules/.cache/compiled"),
};

function run(script: string, ...args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    let output = "";
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    child.on("error", failed);
    child.on("close", (code) => {
      count(output);
      if (code === 0) done();
      else failed(new StartError(output.trim()));
    });
  });
}

const vitest = (project: string) => run("vitest/vitest.mjs", "run", "--project", project);

/** Types of the addresses; those of a development server would name pages long gone. */
async function typeRoutes() {
  rmSync(".next/dev/types", { recursive: true, force: true });
  await run("next/dist/bin/next", "typegen");
}

/** What began beside the steps and is told of after them. */
const begun: Promise<void>[] = [];

/** Scheduled publication waits for whole minutes, so it does beside the steps that come after. */
function runtime() {
  const scheduled = vitest("scheduled");
  scheduled.catch(() => {});
  begun.push(scheduled);
  return vitest("runtime");
}

const STEPS: [name: string, work: () => Promise<void>][] = [
  ["Client", generateClient],
  ["Routes", typeRoutes],
  ["Types", () => run("typescript/bin/tsc", "-p", ".")],
  ["Lint", () => run("@biomejs/biome/bin/biome", "check", "--error-on-warnings")],
  ["Unused", () => run("knip/bin/knip.js", "--no-progress")],
  ["Unit", () => vitest("unit")],
  ["Integration", () => vitest("integration")],
  ["Pages", () => build()],
  ["Runtime", runtime],
  ["End to end", () => run("@playwright/test/cli.js", "test")],
];

async function report(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stdout.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

await report(async () => {
  for (const [name, work] of STEPS) await step(name, work);
});
for (const work of begun) await report(() => step("Scheduled", () => work));
process.stdout.write(`\n${counted.passed} passed, ${counted.failed} failed\n`);
