import {
  accessSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { BUILD_FOLDER, builtFrom } from "#lib/cli/build";
import { identify } from "#lib/infra/data-folder";
import { StartError } from "#lib/infra/start-error";

/** What lies beside the build and is for whoever develops. */
const BESIDE = ["cache", "dev", "diagnostics", "types"].map((name) => join(BUILD_FOLDER, name));

/** Of a running portal; they are as deep as the build, which has links that climb. */
const folderOf = (pid: number) => `${BUILD_FOLDER}-${identify(pid)?.replace(" ", "-")}`;

/**
 * The build in a folder of this process, to be removed at its end: whoever builds anew while the
 * portal runs takes no file away from it. Next removes files before it builds and overwrites none,
 * so that links are enough.
 */
export function ownBuild(): { folder: string; remove: () => void } {
  try {
    accessSync(".", constants.W_OK);
  } catch {
    // Where this user cannot write, it is not this user who builds.
    return { folder: BUILD_FOLDER, remove: () => {} };
  }
  removeAbandoned();
  const folder = folderOf(process.pid);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stamp = builtFrom();
  try {
    linkAll(BUILD_FOLDER, folder);
  } catch (error) {
    remove();
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  if (stamp === undefined || builtFrom() !== stamp) {
    remove();
    throw new StartError("The portal was built anew by another command meanwhile: start it again.");
  }
  return { folder, remove };
}

function linkAll(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (BESIDE.includes(source)) continue;
    if (entry.isDirectory()) linkAll(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

/** Not every disk has links, and not everybody may link to what somebody else owns. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** Of portals that were killed, though another process may have the number of one by now. */
function removeAbandoned(): void {
  for (const name of readdirSync(".")) {
    const [, pid] = /^\.next-(\d+)(?:-\d+)?$/.exec(name) ?? [];
    if (pid === undefined) continue;
    // Not every system tells a time of birth; nothing here is of this process before it begins.
    if (Number(pid) !== process.pid && name === folderOf(Number(pid))) continue;
    rmSync(name, { recursive: true, force: true });
  }
}
