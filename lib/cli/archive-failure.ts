import { DatabaseError } from "pg";
import { ArchiveError } from "#lib/infra/archive-format";
import { WrongBytes } from "#lib/infra/measured-bytes";
import { StartError } from "#lib/infra/start-error";
import { WrongRows } from "#lib/infra/table-load";

const SENTENCES: Record<string, string> = {
  ENOENT: "is not there",
  EACCES: "may not be opened by this user",
  EISDIR: "is a folder",
  ENOSPC: "does not fit: the disk is full",
  EDQUOT: "does not fit: the disk's quota is used up",
  EROFS: "is on a disk that cannot be written",
  EEXIST: "is there already: name another file",
};

/**
 * What the operator can put right of a failure, in words; a defect stays what it is.
 * @param ending what became of everything else
 */
export function inWords(error: unknown, file: string, ending: string): unknown {
  const sentence = reason(error, file);
  return sentence ? new StartError(`${sentence}.\n${ending}`) : error;
}

function reason(error: unknown, file: string): string | undefined {
  if (error instanceof StartError) return error.message.replace(/\.$/, "");
  if (error instanceof ArchiveError) return `${file} ${error.message}`;
  if (error instanceof WrongRows || error instanceof WrongBytes) return error.message;
  if (error instanceof DatabaseError) return `The database refuses: ${error.message}`;
  if (!(error instanceof Error)) return;
  const { code, syscall, path, $metadata } = error as NodeJS.ErrnoException & {
    $metadata?: object;
  };
  if ($metadata) return `The store of files refuses: ${error.name} ${error.message}`;
  if (code && syscall) {
    return SENTENCES[code] ? `${path ?? file} ${SENTENCES[code]}` : error.message;
  }
  if (/^Connection terminated/.test(error.message)) return "The connection to the database broke";
}
