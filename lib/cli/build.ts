import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { interruption } from "#lib/cli/interruption";
import { step } from "#lib/cli/step.mjs";
import { fingerprint, readStamp, writeStamp } from "#lib/infra/fingerprint";
import { StartError } from "#lib/infra/start-error";

/** Where Next builds. A portal runs from a folder of its own, see `ownBuild`. */
export const BUILD_FOLDER = ".next";

const CLIENT = {
  inputs: ["prisma/schema", "package-lock.json"],
  stamp: "lib/generated/.made-from",
};
const PAGES = {
  inputs: [
    ...["app", "components", "lib", "prisma/schema"],
    // Its map of imports says what is built.
    ...["package.json", "package-lock.json"],
    ...["instrumentation.ts", "next.config.mjs", "postcss.config.mjs", "tsconfig.json"],
  ],
  stamp: `${BUILD_FOLDER}/made-from`,
};

function run(what: string, args: string[], env: Record<string, string>): Promise<void> {
  return new Promise((done, failed) => {
    let output = "";
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      signal: interruption.signal,
    });
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    child.on("error", failed);
    child.on("close", (code) => {
      if (code === 0) done();
      else failed(new StartError(`${output.trim()}\n\n${what} could not be built, see above.`));
    });
  });
}

async function unlessUpToDate(
  { inputs, stamp }: { inputs: string[]; stamp: string },
  make: () => Promise<void>,
) {
  const value = fingerprint(inputs);
  if (readStamp(stamp) === value) return;
  rmSync(stamp, { force: true });
  await make();
  writeStamp(stamp, value);
}

/** Makes the database client from the schema. */
export const generateClient = () =>
  unlessUpToDate(CLIENT, () =>
    run("The database client", ["node_modules/prisma/build/index.js", "generate"], {
      // Any program will do: it is not run, and without it Prisma would download one.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    }),
  );

const buildPages = () =>
  run("The portal", ["node_modules/next/dist/bin/next", "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // Nothing of this installation goes into the build.
    DATABASE_URL: "",
    PUBLIC_URL: "",
  });

/** What the present build was made from; undefined where there is none, or none that is whole. */
export const builtFrom = () => readStamp(PAGES.stamp);

/** Builds what changed since it was last built; says so only when there is something to do. */
export async function build() {
  await generateClient();
  await unlessUpToDate(PAGES, () => step("Build", buildPages));
}

if (import.meta.main) {
  try {
    await build();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
