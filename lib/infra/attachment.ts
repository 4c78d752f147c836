import { readFile, stat } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { areCaptions, CAPTIONS_BYTES } from "#lib/infra/captions";
import { checkZipFile, FileInside } from "#lib/infra/zip-check";
import { ZipError, type ZipLimits } from "#lib/infra/zip-parts";

export type AttachmentFailure =
  | "unknown"
  | "old_or_locked"
  | "has_macros"
  | "unpacks_too_big"
  | "has_files_inside"
  | "not_captions"
  | "damaged";

/** The content of a file is none that is taken, whatever its name says. */
export class AttachmentError extends Error {
  readonly code: AttachmentFailure;

  constructor(code: AttachmentFailure, cause?: unknown) {
    super(`The file is refused: ${code.replaceAll("_", " ")}.`, { cause });
    this.name = "AttachmentError";
    this.code = code;
  }
}

/** Names of the same under which programs write it. */
const SAME: Readonly<Record<string, string>> = {
  "audio/x-m4a": "audio/mp4",
  "audio/ogg; codecs=opus": "audio/ogg",
  "video/x-m4v": "video/mp4",
};

/**
 * What a file is, by its content. Office files are unpacked once to nowhere: one that grows without
 * end, or carries programs or other files, goes no further.
 * @param allowed media types that are taken
 */
export async function inspectAttachment(path: string, allowed: readonly string[]): Promise<string> {
  const found = (await fileTypeFromFile(path))?.mime;
  const type = found && (SAME[found] ?? found);
  // The old formats, and the envelope of a document with a password.
  if (type === "application/x-cfb") throw new AttachmentError("old_or_locked");
  if (type !== undefined && /macroenabled/.test(type)) throw new AttachmentError("has_macros");
  if (type === undefined || !allowed.includes(type)) throw new AttachmentError("unknown");
  const { size } = await stat(path);
  if (/officedocument|opendocument/.test(type)) await inspectOffice(path, size);
  if (type === "text/vtt" && (size > CAPTIONS_BYTES || !areCaptions(await readFile(path)))) {
    throw new AttachmentError("not_captions");
  }
  return type;
}

async function inspectOffice(path: string, size: number): Promise<void> {
  const names = await checkZipFile(path, unpackedLimits(size)).catch((error) => {
    if (error instanceof FileInside) throw new AttachmentError("has_files_inside", error);
    const isTooBig = error instanceof ZipError && error.code === "too_big";
    throw new AttachmentError(isTooBig ? "unpacks_too_big" : "damaged", error);
  });
  if (names.some((name) => /(^|\/)(vbaProject\.bin$|Basic\/)/i.test(name))) {
    throw new AttachmentError("has_macros");
  }
}

const USUAL_BYTES = 64_000_000;
const MOST_BYTES = 1_000_000_000;

/**
 * Text packs to a thirtieth, pictures and films hardly at all: what unpacks to a hundred times its
 * size was made to, and from more than this somebody's program would fail too.
 */
function unpackedLimits(size: number): ZipLimits {
  const most = Math.max(MOST_BYTES, size * 4);
  return { entries: 20_000, total: Math.min(Math.max(USUAL_BYTES, size * 100), most) };
}
