import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { chromium } from "@playwright/test";

export type Browser = { executablePath: string; env: Record<string, string> };

export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SYSTEM = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Whether it starts at all: a browser may be there and lack libraries of the system. */
async function starts({ executablePath, env }: Browser): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      args: BROWSER_FLAGS,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function onPath(): Browser | undefined {
  const folders = (process.env.PATH ?? "").split(":");
  const found = SYSTEM.flatMap((name) => folders.map((folder) => join(folder, name))).find(
    existsSync,
  );
  return found ? { executablePath: found, env: {} } : undefined;
}

/**
 * The packed settings look for fonts where Amazon keeps them. Where none is found the browser dies
 * on the first page whose own fonts are not there yet.
 */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts/cache</cachedir>
</fontconfig>
`;

/** The one from npm, unpacked once with the libraries it needs on a bare machine. */
async function fromNpm(): Promise<Browser> {
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const { version } = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  const folder = resolve(`node_modules/.cache/chromium-${version}`);
  if (!existsSync(folder)) {
    // It unpacks into the folder for temporary files and takes what it finds there for whole.
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = partial;
    const { default: packedChromium, inflate } = await import("@sparticuz/chromium");
    await packedChromium.executablePath();
    await inflate(join(packed, "bin/al2023.tar.br"));
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    writeFileSync(join(partial, "fonts/fonts.conf"), fontSettings(folder));
    if (existsSync(folder)) rmSync(partial, { recursive: true });
    else renameSync(partial, folder);
  }
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), FONTCONFIG_PATH: join(folder, "fonts") },
  };
}

/**
 * A browser that starts: the one named by CHROMIUM_PATH, the one from npm, or the system's. That from
 * npm is made for running without a screen, and of the same version wherever the tests run.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const browser = { executablePath: named, env: {} };
    if (await starts(browser)) return browser;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start as a browser.`);
  }
  const packaged = await fromNpm();
  if (await starts(packaged)) return packaged;
  const system = onPath();
  if (system && (await starts(system))) return system;
  throw new Error(
    "No browser starts here. Install one (Debian and Ubuntu: apt-get install chromium) or set CHROMIUM_PATH to the program of a Chromium or Chrome.",
  );
}
