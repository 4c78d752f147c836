import { type Entry, fromBuffer, open, type ZipFile } from "yauzl";

export interface ZipLimits {
  entries: number;
  /** Bytes of what is wanted, unpacked, together. */
  total: number;
}

/** The file is no zip, is damaged, or unpacks to more than it may. */
export class ZipError extends Error {
  readonly code: "damaged" | "too_big";

  constructor(code: "damaged" | "too_big", cause?: unknown) {
    super(`The zip file is ${code.replace("_", " ")}.`, { cause });
    this.name = "ZipError";
    this.code = code;
  }
}

/**
 * The wanted parts of a zip file (in memory, or of this machine), unpacked one after the other in memory. What an entry says of its
 * own size is not believed: bytes are counted as they come, so that a zip bomb stops early.
 */
export async function readZipParts(
  source: Buffer | string,
  limits: ZipLimits,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const zip = await opened(source);
  const parts = new Map<string, Buffer>();
  let left = limits.total;
  if (zip.entryCount > limits.entries) throw new ZipError("too_big");
  await new Promise<void>((resolve, reject) => {
    zip.on("error", (error) => reject(new ZipError("damaged", error)));
    zip.on("end", resolve);
    zip.on("entry", (entry: Entry) => {
      if (!isWanted(entry.fileName) || parts.has(entry.fileName)) return zip.readEntry();
      unpacked(zip, entry, left).then((part) => {
        left -= part.length;
        parts.set(entry.fileName, part);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
  return parts;
}

/** From memory, or from a file of this machine. */
function opened(source: Buffer | string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true as const, validateEntrySizes: true };
    const done = (error: Error | null, zip: ZipFile) =>
      error ? reject(new ZipError("damaged", error)) : resolve(zip);
    if (typeof source === "string") open(source, options, done);
    else fromBuffer(source, options, done);
  });
}

function unpacked(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > limit) return reject(new ZipError("too_big"));
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new ZipError("damaged", error));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limit) chunks.push(chunk);
        else {
          stream.destroy();
          reject(new ZipError("too_big"));
        }
      });
      stream.on("error", (failure) => reject(new ZipError("damaged", failure)));
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}
