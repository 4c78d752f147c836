import { constants } from "node:fs";
import { access, mkdir, open, opendir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { type ByteRange, contentPath, type FileStore, isContentHash } from "#lib/infra/file-store";
import type { IncomingFile } from "#lib/infra/incoming-file";

/**
 * Pieces lie about outside of Node's own memory until it looks for what is no longer used, which it
 * does by their number: of small ones it holds less at a time.
 */
const PIECE_BYTES = 16 * 1024;

/** A store that is a folder on the machine, with folders in it for the first two letters of a hash. */
export class FolderStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async keep({ path, sha256 }: IncomingFile): Promise<void> {
    const place = this.#place(sha256);
    if (await this.has(sha256)) {
      // Young again, so that nobody sweeps it away before its new row is written.
      const at = new Date();
      await utimes(place, at, at);
      await rm(path, { force: true });
      return;
    }
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    await syncFolder(dirname(place));
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.#place(sha256), constants.R_OK).then(
      () => true,
      () => false,
    );
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.#place(sha256), "r");
    return file.createReadStream({ ...range, highWaterMark: PIECE_BYTES });
  }

  placeOf(sha256: string): string {
    return this.#place(sha256);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.#place(sha256), { force: true });
  }

  async *list() {
    for await (const folder of await entriesOf(this.#folder)) {
      for await (const { name } of await entriesOf(join(this.#folder, folder.name))) {
        if (!isContentHash(name)) continue;
        const found = await stat(this.#place(name)).catch(() => null);
        if (found) yield { sha256: name, keptAt: found.mtime };
      }
    }
  }

  /** What has not all arrived is beside the store, whatever this is. */
  async sweepUnfinished() {
    return 0;
  }

  #place(sha256: string): string {
    return join(this.#folder, contentPath(sha256));
  }
}

/** The name of a file is in its folder: after a failure of power both must be there. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function entriesOf(path: string) {
  return opendir(path).catch(() => []);
}
