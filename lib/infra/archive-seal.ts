import { open } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";
import { ArchiveError, DAMAGED, SEAL } from "#lib/infra/archive-format";
import type { Measure, Meter } from "#lib/infra/measured-bytes";

// The last entry of an archive holds the hash of all bytes before it, and its own are known from that
// hash: a changed byte anywhere shows, and so does a missing or an added one.

/** Two empty blocks end a tar file. */
const END_BYTES = 1024;
/** The header of the seal, its text in a block, the end. */
const SEAL_BYTES = 512 + 512 + END_BYTES;

function sealFor({ sha256 }: Measure): Promise<Buffer> {
  const tar = pack();
  tar.entry({ name: SEAL, mode: 0o600, mtime: new Date(0) }, `${sha256}\n`);
  tar.finalize();
  return buffer(tar);
}

/**
 * A tar file with its seal.
 * @param meter takes the measure of all of it
 */
export async function* sealed(tar: AsyncIterable<Buffer>, meter: Meter): AsyncGenerator<Buffer> {
  yield* meter.through(withoutEnd(tar));
  yield* meter.through(once(await sealFor(meter.measure())));
}

async function* once(piece: Buffer) {
  yield piece;
}

async function* withoutEnd(tar: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of tar) {
    const all = piece.length < END_BYTES ? Buffer.concat([held, piece]) : piece;
    if (all === piece) yield held;
    if (all.length > END_BYTES) yield all.subarray(0, -END_BYTES);
    held = Buffer.from(all.subarray(-END_BYTES));
  }
}

/**
 * The entries of a sealed file, without its seal. Fails at the end where that is broken: only then is
 * it known that everything was right.
 * @param meter takes the measure of all of it
 */
export async function* unsealed(path: string, meter: Meter): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size <= SEAL_BYTES) throw new ArchiveError(DAMAGED);
    const end = size - SEAL_BYTES;
    const body = file.createReadStream({ end: end - 1, autoClose: false, highWaterMark: 262_144 });
    yield* meter.through(body);
    const expected = await sealFor(meter.measure());
    const { buffer: found } = await file.read(Buffer.alloc(SEAL_BYTES), 0, SEAL_BYTES, end);
    if (!found.equals(expected)) throw new ArchiveError(DAMAGED);
    meter.add(found);
  } finally {
    await file.close();
  }
}
