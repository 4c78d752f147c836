import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type Extract, extract } from "tar-stream";
import {
  ArchiveError,
  contentLine,
  contentName,
  DAMAGED,
  FORMAT,
  JOBS_NAME,
  LONGEST_MANIFEST,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type Part,
  type TablePart,
  tableName,
} from "#lib/infra/archive-format";
import { unsealed } from "#lib/infra/archive-seal";
import { isContentHash } from "#lib/infra/file-store";
import { type Measure, Meter, verified, WrongBytes } from "#lib/infra/measured-bytes";

type Pieces = AsyncIterable<Buffer>;
type Entry = Extract extends AsyncIterable<infer Each> ? Each & Pieces : never;

/** What is done with what an archive holds. Pieces fail at their end when they are not what they were. */
export interface ArchiveVisitor {
  content(file: { sha256: string; size: number }, pieces: Pieces): Promise<void>;
  table(table: TablePart, pieces: Pieces, manifest: Manifest): Promise<void>;
  jobs(pieces: Pieces, manifest: Manifest): Promise<void>;
}

async function pass(pieces: Pieces): Promise<void> {
  for await (const _ of pieces);
}

/** Only looks whether all is right. */
export const LOOKING: ArchiveVisitor = {
  content: (_, pieces) => pass(pieces),
  table: (_, pieces) => pass(pieces),
  jobs: (pieces) => pass(pieces),
};

/**
 * Goes through an archive from its beginning to its end. That it was whole and unchanged is known only
 * when this has succeeded; no name in it is ever that of a file on this machine.
 */
export async function readArchive(
  path: string,
  visitor: ArchiveVisitor,
): Promise<Measure & { manifest: Manifest }> {
  const meter = new Meter();
  const entries = extract();
  const fed = pipeline(Readable.from(unsealed(path, meter)), entries);
  const walk = new Walk(visitor);
  const walked = (async () => {
    for await (const entry of entries) await walk.take(entry as Entry);
  })();
  const [how, what] = await Promise.allSettled([fed, walked]);
  // Of two failures one followed from the other: what was wrong with an entry says more.
  const failed = [what, how].find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw inPlainWords(walk.failure ?? failed.reason);
  return { ...meter.measure(), manifest: walk.finish() };
}

function inPlainWords(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof WrongBytes) return new ArchiveError(`is damaged: ${message}`);
  const ofTheArchive =
    code?.startsWith("Z_") ||
    /^(Invalid (tar )?header|Unexpected end of data|Header exceeds)/.test(message);
  return ofTheArchive ? new ArchiveError(DAMAGED) : error;
}

/** An entry that comes after the files. */
type Expected = { name: string; part: Part; take: (pieces: Pieces) => Promise<void> };

/** Takes the entries in the one order in which they may come. */
class Walk {
  failure: unknown;
  readonly #visitor: ArchiveVisitor;
  readonly #files = new Meter();
  #manifest: Manifest | undefined;
  #parts: Expected[] = [];
  #count = 0;
  #bytes = 0;
  #last = "";

  constructor(visitor: ArchiveVisitor) {
    this.#visitor = visitor;
  }

  async take(entry: Entry): Promise<void> {
    try {
      if (entry.header.type !== "file") throw unexpected(entry);
      if (!this.#manifest) await this.#takeManifest(entry);
      else if (this.#count < this.#manifest.files.count) await this.#takeContent(entry);
      else await this.#takePart(entry);
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  finish(): Manifest {
    if (!this.#manifest || this.#parts.length > 0) throw new ArchiveError("is not whole");
    return this.#manifest;
  }

  async #takeManifest(entry: Entry): Promise<void> {
    const { name, size = 0 } = entry.header;
    if (name !== MANIFEST || size > LONGEST_MANIFEST) {
      throw new ArchiveError("is no archive of this portal");
    }
    const manifest = readManifest((await buffer(entry)).toString());
    this.#manifest = manifest;
    this.#parts = [
      ...manifest.tables.map((part) => ({
        name: tableName(part.name),
        part,
        take: (pieces: Pieces) => this.#visitor.table(part, pieces, manifest),
      })),
      {
        name: JOBS_NAME,
        part: manifest.jobs,
        take: (pieces: Pieces) => this.#visitor.jobs(pieces, manifest),
      },
    ];
    if (manifest.files.count === 0) this.#checkFiles(manifest);
  }

  async #takeContent(entry: Entry): Promise<void> {
    const { name, size = 0 } = entry.header;
    const sha256 = name.split("/").at(-1) ?? "";
    if (!isContentHash(sha256) || name !== contentName(sha256) || sha256 <= this.#last) {
      throw unexpected(entry);
    }
    await this.#visitor.content({ sha256, size }, verified(entry, { bytes: size, sha256 }, name));
    this.#last = sha256;
    this.#count += 1;
    this.#bytes += size;
    this.#files.add(contentLine(sha256, size));
    if (this.#manifest && this.#count === this.#manifest.files.count)
      this.#checkFiles(this.#manifest);
  }

  #checkFiles({ files }: Manifest): void {
    const isComplete = this.#bytes === files.bytes;
    if (isComplete && this.#files.measure().sha256 === files.sha256) return;
    throw new ArchiveError("is damaged: its files are not those it was made with");
  }

  async #takePart(entry: Entry): Promise<void> {
    const next = this.#parts.shift();
    if (!next || entry.header.name !== next.name) throw unexpected(entry);
    await pipeline(entry, createGunzip(), (pieces: Pieces) =>
      next.take(verified(pieces, next.part, next.name)),
    );
  }
}

const unexpected = ({ header: { name } }: Entry) =>
  new ArchiveError(`is damaged: ${name} does not belong where it is`);

function readManifest(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ArchiveError("is damaged: its manifest cannot be read");
  }
  const { format } = (json ?? {}) as { format?: unknown };
  if (typeof format === "number" && format > FORMAT) {
    throw new ArchiveError("was made by a newer version of the portal: update this one first");
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) throw new ArchiveError("is damaged: its manifest cannot be read");
  return parsed.data;
}
