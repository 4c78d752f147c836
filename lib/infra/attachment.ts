import { fileTypeFromFile } from "file-type";
import { checkZipFile, ZipError } from "#lib/infra/zip-parts";

export type AttachmentFailure =
  | "unknown"
  | "old_or_locked"
  | "has_macros"
  | "unpacks_too_big"
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

/** Of an office file that unpacks to more, somebody's program would fail too. */
const UNPACKED = { entries: 20_000, total: 1_000_000_000 };

/**
 * What a file is, by its content. Office files are unpacked once to nowhere: one that grows without
 * end, or carries programs, goes no further.
 * @param allowed media types that are taken
 */
export async function inspectAttachment(path: string, allowed: readonly string[]): Promise<string> {
  const type = (await fileTypeFromFile(path))?.mime;
  // The old formats, and the envelope of a document with a password.
  if (type === "application/x-cfb") throw new AttachmentError("old_or_locked");
  if (type !== undefined && /macroenabled/.test(type)) throw new AttachmentError("has_macros");
  if (type === undefined || !allowed.includes(type)) throw new AttachmentError("unknown");
  if (/officedocument|opendocument/.test(type)) {
    const names = await checkZipFile(path, UNPACKED).catch((error) => {
      const isTooBig = error instanceof ZipError && error.code === "too_big";
      throw new AttachmentError(isTooBig ? "unpacks_too_big" : "damaged", error);
    });
    if (names.some((name) => /(^|\/)(vbaProject\.bin$|Basic\/)/i.test(name))) {
      throw new AttachmentError("has_macros");
    }
  }
  return type;
}
