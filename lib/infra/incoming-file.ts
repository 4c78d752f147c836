import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, opendir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { settings } from "#lib/infra/env";

/** A file that has arrived whole and is looked at before anything is kept of it. */
export interface IncomingFile {
  /** Beside the store, on the same disk; whoever does not keep it discards it. */
  path: string;
  sha256: string;
  size: number;
}

/** More flows in than may. */
export class FileTooBig extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`The file has more than ${limit} bytes.`);
    this.name = "FileTooBig";
    this.limit = limit;
  }
}

/**
 * How many times too much is still listened to and dropped: a browser hears why its file was refused
 * only after it has sent all of it.
 */
const PATIENCE = 4;

const folder = () => join(settings().DATA_DIR, "uploads");

/**
 * Writes what flows in aside, counting and hashing it on its way; never more than a piece of it is in
 * memory. Nothing stays of what is too big or ends too early.
 */
export async function receiveFile(source: Readable, limit: number): Promise<IncomingFile> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const path = join(folder(), `${randomUUID()}.part`);
  const hash = createHash("sha256");
  let size = 0;
  const counted = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > limit * PATIENCE) break;
      if (size > limit) continue;
      hash.update(piece);
      yield piece;
    }
    if (size > limit) throw new FileTooBig(limit);
  };
  const file = await open(path, "wx", 0o600);
  try {
    await pipeline(source, counted, file.createWriteStream({ flush: true }));
    return { path, sha256: hash.digest("hex"), size };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

/** Forgets what arrived and was not kept; what was kept is no longer there. */
export async function discardIncoming({ path }: Pick<IncomingFile, "path">): Promise<void> {
  await rm(path, { force: true });
}

/** Removes what a process that was killed left behind: nothing takes so long to arrive. */
export async function sweepIncoming(before: Date): Promise<number> {
  let removed = 0;
  for await (const { name } of await opendir(folder()).catch(() => [])) {
    const path = join(folder(), name);
    const found = await stat(path).catch(() => null);
    if (!name.endsWith(".part") || !found || found.mtime >= before) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
