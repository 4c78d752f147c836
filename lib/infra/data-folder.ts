import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "#lib/infra/start-error";

/** Only the portal's own user may look into them. */
const FOLDERS = ["files", "uploads", "outbox", "run"] as const;

/** Makes the folders that hold everything the portal keeps outside the database. */
export function prepareDataFolder(dataDir: string) {
  try {
    for (const name of FOLDERS) mkdirSync(join(dataDir, name), { recursive: true, mode: 0o700 });
    for (const path of [dataDir, join(dataDir, "run")]) accessSync(path, constants.W_OK);
  } catch {
    throw new StartError(
      `The data folder ${dataDir} cannot be written by this user: correct its owner or permissions, or set DATA_DIR to another folder.`,
    );
  }
}

/** A running process by number and time of birth, «812 90431»: numbers are given again. */
export function identify(pid: number): string | undefined {
  try {
    const [, state, ...rest] = /\) (\S) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return state === "Z" ? undefined : `${pid} ${rest.join("").split(" ")[18]}`;
  } catch {
    if (process.platform === "linux") return undefined;
  }
  try {
    process.kill(pid, 0);
    return String(pid);
  } catch {
    return undefined;
  }
}

/**
 * Keeps a second portal away from this data folder.
 * @returns gives the folder back; a killed owner needs not to, its claim is void
 */
export function claimDataFolder(dataDir: string): () => void {
  const file = join(dataDir, "run/owner");
  const claim = () => writeFileSync(file, identify(process.pid) ?? "", { flag: "wx" });
  try {
    claim();
  } catch {
    const owner = readFileSync(file, "utf8");
    const pid = Number.parseInt(owner, 10);
    if (identify(pid) === owner) {
      throw new StartError(
        `Another portal (process ${pid}) is using the data folder ${dataDir}: stop it, or set DATA_DIR and PORT for a second one.`,
      );
    }
    rmSync(file);
    claim();
  }
  return () => rmSync(file, { force: true });
}
