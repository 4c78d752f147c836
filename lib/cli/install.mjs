import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { step } from "./step.mjs";

// Runs on whatever Node the machine has, before any package is there: plain JavaScript, no
// dependencies. Everything after it runs on the Node that package.json pins.

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const stamp = join(root, "node_modules/.installed-lock");
const pinnedNode = join(root, "node_modules/.bin/node");

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    refuse(
      `The portal needs Node.js 20.19 or later to install itself; this is ${process.version}. Install a newer Node.js and try again.`,
    );
  }
}

/** Packages with programs of their own differ by platform, so the stamp names it too. */
function wanted() {
  const hash = createHash("sha256");
  for (const file of ["package.json", "package-lock.json"])
    hash.update(readFileSync(join(root, file)));
  return `${hash.digest("hex")} ${process.platform} ${process.arch}`;
}

const isInstalled = () =>
  existsSync(stamp) && existsSync(pinnedNode) && readFileSync(stamp, "utf8") === wanted();

/** npm cannot work without a cache it can write: a service account often has no home folder. */
function writableCache() {
  const usual = process.env.npm_config_cache ?? join(homedir(), ".npm");
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return usual;
  } catch {
    return join(tmpdir(), `npm-cache-${process.getuid?.() ?? "user"}`);
  }
}

/** @returns {Promise<{code: number | null, output: string}>} */
function runNpm() {
  // `npm ci` refuses a lock file that lacks the optional packages of other platforms.
  const flags = [
    "install",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--cache",
    writableCache(),
  ];
  const npm = process.env.npm_execpath ?? "";
  const [command, args] = /^npm(-cli)?\.[cm]?js$/.test(basename(npm))
    ? [process.execPath, [npm, ...flags]]
    : ["npm", flags];
  return new Promise((done) => {
    let output = "";
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    child.on("error", (error) => done({ code: null, output: error.message }));
    child.on("close", (code) => done({ code, output }));
  });
}

/** npm's own words, without its dump of the error.
 * @param {string} output */
const essence = (output) =>
  output
    .split("\n")
    .filter(
      (line) =>
        /^npm error [A-Za-z]/.test(line) &&
        !/^npm error (errno|syscall|type|A complete log)/.test(line),
    )
    .slice(0, 3)
    .join("\n") ||
  output.trim().split("\n").at(-1) ||
  "npm did not say why.";

async function install() {
  rmSync(stamp, { force: true });
  const { code, output } = await runNpm();
  if (code !== 0) throw new Error(essence(output));
  const version = spawnSync(pinnedNode, ["--version"], { encoding: "utf8" });
  if (version.status !== 0) {
    throw new Error(
      "The package “node” has no program in it: npm is set not to run install scripts (ignore-scripts).",
    );
  }
  writeFileSync(stamp, wanted());
}

checkNode();
if (!isInstalled()) {
  try {
    await step("Packages", install);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    refuse(
      `${reason}\n\nnpm could not install the packages: check the network, the free space and that ${root} can be written, then run the same command again.`,
    );
  }
}
