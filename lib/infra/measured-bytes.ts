import { createHash } from "node:crypto";

/** What is known of some bytes without having them. */
export interface Measure {
  bytes: number;
  sha256: string;
}

/** Bytes are not those that were promised. */
export class WrongBytes extends Error {
  override name = "WrongBytes";
}

/** Counts and hashes what flows through; the measure is taken once it has all gone by. */
export class Meter {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  async *through(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      this.add(piece);
      yield piece;
    }
  }

  add(piece: Buffer | string): void {
    this.#bytes += Buffer.byteLength(piece);
    this.#hash.update(piece);
  }

  /** Of what went by until now; more may follow. */
  measure(): Measure {
    return { bytes: this.#bytes, sha256: this.#hash.copy().digest("hex") };
  }

  get bytes(): number {
    return this.#bytes;
  }
}

/** Passes on what flows through, and fails at the end, or at the first byte too many, if it is not that. */
export async function* verified(
  pieces: AsyncIterable<Buffer>,
  promised: Measure,
  name: string,
): AsyncGenerator<Buffer> {
  const meter = new Meter();
  for await (const piece of meter.through(pieces)) {
    if (meter.bytes > promised.bytes) break;
    yield piece;
  }
  const { bytes, sha256 } = meter.measure();
  if (bytes === promised.bytes && sha256 === promised.sha256) return;
  throw new WrongBytes(`${name} is not what it was`);
}
