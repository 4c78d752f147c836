import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { build } from "#lib/cli/build";
import { step } from "#lib/cli/step.mjs";
import { freePort } from "#lib/infra/free-port";
import { findPages, newFilters } from "#tests/bench/addresses";
import { barePathFor, bareVersion, buildBareApp, startBareApp } from "#tests/bench/bare-app";
import { fileMemory } from "#tests/bench/file-memory";
import { type Load, load, median, percentile, times } from "#tests/bench/load";
import { memoryOf } from "#tests/bench/memory";
import { pageWeight } from "#tests/bench/page-weight";
import { launchPortal, newDataFolder } from "#tests/support/portal-process";

// Prints figures of the built portal with a large archive. It never fails on a figure.

const { values } = parseArgs({
  options: {
    meetings: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "4" },
    /** A folder with an archive already in it, which is kept. */
    data: { type: "string" },
    /** Measures only what a file of so many gigabytes adds to the memory of the server. */
    "file-gb": { type: "string" },
  },
});
const [meetings, rounds, seconds] = [values.meetings, values.rounds, values.seconds].map(Number);
const say = (line = "") => process.stdout.write(`${line}\n`);
const number = (value: number, digits = 0) => value.toFixed(digits);

const folder = values.data ?? newDataFolder();
const stops: (() => Promise<unknown>)[] = [];

try {
  await build();
  if (values["file-gb"]) {
    await fileMemory(Number(values["file-gb"]), say);
    process.exit();
  }
  await step("Bare app", buildBareApp);
  if (!values.data) await step("Archive", () => writeArchive(meetings ?? 10_000));
  await measure();
} finally {
  for (const stop of stops.reverse()) await stop();
  if (!values.data) rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function writeArchive(count: number): Promise<void> {
  let output = "";
  const child = spawn(process.execPath, ["lib/cli/demo-scale.ts", "--meetings", String(count)], {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(output);
}

async function measure(): Promise<void> {
  const portal = await step("Portal", async () => {
    const started = await launchPortal({ DATA_DIR: folder, LOG_LEVEL: "error" });
    stops.push(async () => {
      started.signal("SIGTERM");
      await started.exitCode;
    });
    await started.ready();
    return started;
  });
  const barePort = await freePort("127.0.0.1");
  const origin = `http://127.0.0.1:${portal.port}`;
  const bare = `http://127.0.0.1:${barePort}`;
  const postmaster = Number(
    readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0],
  );
  const idle = await step("Idle", async () => {
    await pause(30_000);
    return memoryOf([portal.pid, postmaster]);
  });

  const { options, ...pages } = await findPages(origin);
  const filters = newFilters(options);
  const next = () => filters.next().value as string;
  stops.push(await startBareApp(barePort));

  const targets: { name: string; origin: string; path: string | (() => string); bytes: number }[] =
    [];
  for (const [name, path] of Object.entries(pages)) {
    const { bytes } = await times(origin, [path, path]);
    const barePath = barePathFor(bytes);
    const bareBytes = (await times(bare, [barePath])).bytes;
    targets.push({ name, origin, path, bytes });
    targets.push({ name: `  bare page`, origin: bare, path: barePath, bytes: bareBytes });
  }
  const server = await step("In the server", () =>
    times(origin, Array.from({ length: 400 }, next)),
  );
  targets.push({ name: "filtered, each new", origin, path: next, bytes: server.bytes });

  const loads = targets.map((): Load[] => []);
  await step("Load", async () => {
    for (let round = 0; round < (rounds ?? 5); round += 1) {
      for (const [place, target] of targets.entries()) {
        loads[place]?.push(await load(target.origin, target.path, seconds ?? 4));
      }
    }
  });
  const busy = memoryOf([portal.pid, postmaster]);
  const weight = await step("Page weight", () => pageWeight(origin + pages.meeting));

  say(
    `\nNext ${bareVersion()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${meetings} meetings`,
  );
  say(`Requests on loopback, 10 connections, ${rounds} rounds of ${seconds} s, median\n`);
  say("| page | HTML kB | requests/s | of the bare page | p50 ms | p99 ms |");
  say("| --- | ---: | ---: | ---: | ---: | ---: |");
  const rateOf = (place: number) => median((loads[place] ?? []).map(({ rate }) => rate));
  for (const [place, { name, bytes }] of targets.entries()) {
    const own = loads[place] ?? [];
    const compared = targets[place + 1]?.name === "  bare page";
    const share = compared ? `${number((100 * rateOf(place)) / rateOf(place + 1))} %` : "";
    const p50 = median(own.map((one) => one.p50));
    const p99 = median(own.map((one) => one.p99));
    say(
      `| ${name} | ${number(bytes / 1000, 1)} | ${number(rateOf(place))} | ${share} | ${p50} | ${p99} |`,
    );
    const wrong = own.reduce((sum, one) => sum + one.wrong, 0);
    if (wrong > 0) say(`\n${wrong} wrong answers for ${name.trim()}!\n`);
  }
  const p = (share: number) => number(percentile(server.taken, share), 1);
  say(
    `\nFiltered pages never asked for before, one at a time, whole answer (400 sets of filters):`,
  );
  say(`p50 ${p(0.5)} ms, p95 ${p(0.95)} ms, p99 ${p(0.99)} ms, ${server.wrong} wrong`);
  say(`\nFirst visit of a meeting page, kB over the wire: ${parts(weight, 1000)}`);
  say(`Memory (PSS, MB), idle 30 s after the start: ${parts(idle, 1)}`);
  say(`Memory after the load: ${parts(busy, 1)}`);
}

function parts(amounts: ReadonlyMap<string, number>, unit: number): string {
  const sum = [...amounts.values()].reduce((a, b) => a + b, 0);
  const each = [...amounts].map(([name, amount]) => `${name} ${number(amount / unit, 1)}`);
  return `${number(sum / unit, 1)} (${each.join(", ")})`;
}
