import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import pLimit from "p-limit";
import type { Actor } from "#lib/actor";
import { UNREADABLE_PICTURES, WORD_FAILURES } from "#lib/documents/messages";
import { canImportDocuments } from "#lib/documents/policy";
import { readWordDocument } from "#lib/documents/queries";
import { WORD_LIMITS } from "#lib/documents/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import { discardIncoming, FileTooBig, receiveFile } from "#lib/infra/incoming-file";
import { storePicture } from "#lib/pictures/commands";
import type { RichText } from "#lib/rich-text/schema";

/** One large document unpacked takes as much memory as all the rest of the portal. */
const oneAtATime = pLimit(1);

/**
 * Reads a .docx file as text of the portal and keeps its pictures, which the text names. The text
 * itself is only given back: whoever sent the file decides what becomes of it.
 */
export async function importWordDocument(actor: Actor, source: Readable) {
  refuseUnless(canImportDocuments(actor));
  const incoming = await receiveFile(source, WORD_LIMITS.bytes).catch((error) => {
    throw error instanceof FileTooBig ? new DomainError("invalid", WORD_FAILURES.too_big) : error;
  });
  try {
    return await oneAtATime(async () => imported(actor, await readFile(incoming.path)));
  } finally {
    await discardIncoming(incoming);
  }
}

export type ImportedText = Awaited<ReturnType<typeof importWordDocument>>;

async function imported(actor: Actor, bytes: Buffer) {
  const { title, text, pictures, notes } = await readWordDocument(actor, bytes);
  const kept: { fileId: string; width: number; height: number }[] = [];
  for (const { fileId, bytes } of pictures) {
    try {
      kept.push(await storePicture(actor, bytes, { id: fileId }));
    } catch (error) {
      // One broken picture is no reason to refuse a whole report.
      if (!(error instanceof DomainError && error.code === "invalid")) throw error;
    }
  }
  const isWhole = kept.length === pictures.length;
  return {
    title,
    text: isWhole ? text : withOnly(text, new Set(kept.map(({ fileId }) => fileId))),
    pictures: kept,
    notes: isWhole ? notes : [...notes, UNREADABLE_PICTURES],
  };
}

function withOnly(text: RichText, fileIds: ReadonlySet<string>): RichText {
  const content = text.doc.content.filter(
    (block) => block.type !== "image" || fileIds.has(block.attrs.fileId),
  );
  return { ...text, doc: { ...text.doc, content } };
}
