import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { link, mkdir, readdir, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { identify } from "#lib/infra/data-folder";
import { syncFolder } from "#lib/infra/folder-store";

const PREFIX = `.portal-backup-${hostname()}-`;

/**
 * A folder beside a file to come, on the same disk, for what is not whole yet. It goes with the process,
 * also when that is interrupted; what a killed one left goes with the next.
 */
export async function folderBeside(file: string) {
  const parent = dirname(file);
  await mkdir(parent, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await sweep(parent);
  const me = (identify(process.pid) ?? `${process.pid}`).replace(" ", "-");
  const path = join(parent, `${PREFIX}${me}-${randomBytes(4).toString("hex")}`);
  await mkdir(path, { mode: 0o700 });
  const interrupted = () => {
    rmSync(path, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  return {
    path,
    remove: async () => {
      for (const signal of SIGNALS) process.off(signal, interrupted);
      await rm(path, { recursive: true, force: true });
    },
  };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const owner =
      name.startsWith(PREFIX) && /^(\d+)(?:-(\d+))?-[0-9a-f]{8}$/.exec(name.slice(PREFIX.length));
    if (!owner) continue;
    const [, pid, birth] = owner;
    if (identify(Number(pid)) === (birth ? `${pid} ${birth}` : pid)) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** Gives a whole file its name, unless something has that name: nothing is ever written over. */
export async function putInPlace(whole: string, file: string): Promise<void> {
  try {
    await link(whole, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Some shared disks know no second names.
    if (code === "EEXIST" || (await readdir(dirname(file))).includes(basename(file))) throw error;
    await rename(whole, file);
  }
  await syncFolder(dirname(file));
}
