import type { Readable } from "node:stream";
import type { IncomingFile } from "#lib/infra/incoming-file";

/** Bytes of a file from one to another, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Where the bytes of files are. Content is named by its SHA-256, so that the same content is there
 * once and nothing that is there is ever written again. It knows nothing of who may read.
 */
export interface FileStore {
  /** Takes what arrived into the store; content that is there already stays as it is. */
  keep(incoming: IncomingFile): Promise<void>;
  has(sha256: string): Promise<boolean>;
  /** Fails when there is no such content, before anything flows. */
  read(sha256: string, range?: ByteRange): Promise<Readable>;
  /** Where the content lies on this machine, if this store is on it; nothing is ever written there. */
  placeOf(sha256: string): string | null;
  /** Removing what is not there is no error: who removes may have been interrupted before. */
  remove(sha256: string): Promise<void>;
  /** Everything there is, for looking for what nobody names. */
  list(): AsyncIterable<{ sha256: string; keptAt: Date }>;
  /** Gives up what was begun before then and never completed; answers how much. */
  sweepUnfinished(before: Date): Promise<number>;
}

export function isContentHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Where content is in a store: few names stand together, whatever looks through them. */
export function contentPath(sha256: string): string {
  if (!isContentHash(sha256)) throw new Error("This is no hash of a content");
  return `${sha256.slice(0, 2)}/${sha256}`;
}
