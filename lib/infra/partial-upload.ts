import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, opendir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { settings } from "#lib/infra/env";
import type { IncomingFile } from "#lib/infra/incoming-file";

/** Where files lie that come in pieces: beside the store, on the same disk. */
export function partialFolder(): string {
  return join(settings().DATA_DIR, "uploads", "pieces");
}

export function partialPath(id: string): string {
  return join(partialFolder(), id);
}

/** How much has arrived; nothing where there is no such file. */
export async function partialSize(id: string): Promise<number> {
  const found = await stat(partialPath(id)).catch(() => null);
  return found?.size ?? 0;
}

/**
 * Makes what has arrived sure on the disk, and says what it is. It is read once more from there: what
 * is hashed is what is kept. Null where nothing has arrived.
 */
export async function completePartial(id: string): Promise<IncomingFile | null> {
  const path = partialPath(id);
  const file = await open(path, "r+").catch(() => null);
  if (!file) return null;
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  const hash = createHash("sha256");
  let size = 0;
  await pipeline(createReadStream(path), async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) {
      size += piece.length;
      hash.update(piece);
    }
  });
  return { path, sha256: hash.digest("hex"), size };
}

export async function removePartial(id: string): Promise<void> {
  await rm(partialPath(id), { force: true });
}

/** Of what lies there, the names of what was last written before then. */
export async function* listPartials(before: Date): AsyncGenerator<string> {
  for await (const { name } of await opendir(partialFolder()).catch(() => [])) {
    const found = await stat(partialPath(name)).catch(() => null);
    if (found && found.mtime < before) yield name;
  }
}
