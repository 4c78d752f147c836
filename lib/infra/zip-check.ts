import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, fromBuffer, open, type ZipFile } from "yauzl";
import { ZipError, type ZipLimits } from "#lib/infra/zip-parts";

/** In it is another file that nobody who opens the first one sees: an archive, a program. */
export class FileInside extends Error {
  constructor() {
    super("The file has other files inside.");
    this.name = "FileInside";
  }
}

/** Larger ones are looked at as if they were damaged: no program embeds tables of that size. */
const NESTED_BYTES = 50_000_000;
/** Tables behind charts, and documents shown in a document: office files have these by themselves. */
const EMBEDDED = /^((word|ppt|xl)\/embeddings\/[^/]+|Object \d+)$/i;
const ZIP = "504b0304";
const ENVELOPE = "d0cf11e0";
/** Programs of Windows and Linux, and archives that are not zip files. */
const REFUSED = /^(4d5a|7f454c46|377abcaf|52617221)/;
/** What the envelope calls a file of any kind that somebody dropped into a document. */
const DROPPED = Buffer.from("Ole10Native", "utf16le");

/**
 * Unpacks a zip file of this machine to nowhere, to see that it can be and how far it goes, documents
 * in it too. What entries say of their own size is not believed.
 * @returns the names of what is in it
 */
export async function checkZipFile(path: string, limits: ZipLimits): Promise<string[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(new ZipError("damaged", error)) : resolve(zip),
    );
  });
  try {
    return await checkEntries(zip, { ...limits }, "outer");
  } finally {
    zip.close();
  }
}

/** @param left what it may still unpack to; counted down, so that a file within counts too */
async function checkEntries(
  zip: ZipFile,
  left: ZipLimits,
  depth: "outer" | "inner",
): Promise<string[]> {
  left.entries -= zip.entryCount;
  if (left.entries < 0) throw new ZipError("too_big");
  const names: string[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on("error", (error) => reject(new ZipError("damaged", error)));
    zip.on("end", resolve);
    zip.on("entry", (entry: Entry) => {
      names.push(entry.fileName);
      checkEntry(zip, entry, left, depth).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
  return names;
}

async function checkEntry(zip: ZipFile, entry: Entry, left: ZipLimits, depth: "outer" | "inner") {
  const isEmbedded = EMBEDDED.test(entry.fileName);
  const { begin, content } = await unpacked(zip, entry, left, isEmbedded);
  if (REFUSED.test(begin)) throw new FileInside();
  if (begin === ENVELOPE && content?.includes(DROPPED)) throw new FileInside();
  if (begin !== ZIP) return;
  if (!content || depth === "inner") throw new FileInside();
  await checkEntries(await opened(content), left, "inner");
}

/** Counts what comes; only what may be a document of its own is kept to be looked into. */
async function unpacked(zip: ZipFile, entry: Entry, left: ZipLimits, isKept: boolean) {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(new ZipError("damaged", error)) : resolve(stream),
    );
  });
  let begin = Buffer.alloc(0);
  const kept: Buffer[] = [];
  let size = 0;
  const counting = new Writable({
    write(piece: Buffer, _encoding, done) {
      if (begin.length < 4) begin = Buffer.concat([begin, piece.subarray(0, 4)]).subarray(0, 4);
      size += piece.length;
      left.total -= piece.length;
      if (isKept) kept.push(piece);
      const isTooBig = left.total < 0 || (isKept && size > NESTED_BYTES);
      done(isTooBig ? new ZipError("too_big") : null);
    },
  });
  await pipeline(stream, counting).catch((error) => {
    throw error instanceof ZipError ? error : new ZipError("damaged", error);
  });
  return { begin: begin.toString("hex"), content: isKept ? Buffer.concat(kept) : null };
}

function opened(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true }, (error, zip) =>
      error ? reject(new ZipError("damaged", error)) : resolve(zip),
    );
  });
}
