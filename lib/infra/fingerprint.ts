import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const GENERATED = join("lib", "generated");

function filesBelow(path: string): string[] {
  if (path === GENERATED || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** One value that changes when any of these files or folders does. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of paths.flatMap(filesBelow)) {
    hash.update(file).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

export const readStamp = (stamp: string) =>
  existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined;

export const writeStamp = (stamp: string, value: string) => writeFileSync(stamp, value);
