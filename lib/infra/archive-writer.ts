import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Pack, pack } from "tar-stream";
import { sealed } from "#lib/infra/archive-seal";
import { type Measure, Meter } from "#lib/infra/measured-bytes";

/** Writes an archive, one entry after the other; nothing but a few pieces is ever in memory. */
export class ArchiveWriter {
  readonly #tar: Pack = pack();
  readonly #meter = new Meter();
  readonly #written: Promise<void>;
  readonly #at: Date;

  /** @param path where nothing is yet */
  constructor(path: string, at: Date) {
    this.#at = at;
    const file = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
    this.#written = pipeline(sealed(this.#tar as AsyncIterable<Buffer>, this.#meter), file);
    // Whoever adds an entry, or ends the archive, is told.
    this.#written.catch((error) => this.#tar.destroy(error));
  }

  async add(name: string, size: number, pieces: AsyncIterable<Buffer> | Readable): Promise<void> {
    const entry = this.#tar.entry({ name, size, mode: 0o600, mtime: this.#at });
    await Promise.race([pipeline(pieces, entry), this.#written]);
  }

  async addText(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.add(name, bytes.length, one(bytes));
  }

  /** Seals it and makes it sure on the disk. */
  async end(): Promise<Measure> {
    this.#tar.finalize();
    await this.#written;
    return this.#meter.measure();
  }

  async giveUp(): Promise<void> {
    this.#tar.destroy();
    await this.#written.catch(() => {});
  }
}

async function* one(bytes: Buffer) {
  yield bytes;
}
