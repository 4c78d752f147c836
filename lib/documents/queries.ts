import { v7 as uuid } from "uuid";
import type { Actor } from "#lib/actor";
import {
  LAYOUT_PICTURES,
  picturesToDescribeNote,
  titleLeftOut,
  WORD_FAILURES,
  WORD_LEFT_OUT,
} from "#lib/documents/messages";
import { canImportDocuments } from "#lib/documents/policy";
import { textOfDocument } from "#lib/documents/rules";
import { WORD_LIMITS } from "#lib/documents/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import { HTML_NOTES } from "#lib/html-text/messages";
import { parseHtml } from "#lib/infra/html-tree";
import { readWordFile, WordFileError } from "#lib/infra/word-file";
import { picturesOf, picturesToDescribe } from "#lib/rich-text/rules";
import type { RichText } from "#lib/rich-text/schema";

export interface ImportedDocument {
  /** The document's own title, where it has exactly one. */
  title: string | null;
  text: RichText;
  /** To be stored under these ids, which the text already names. */
  pictures: { fileId: string; contentType: string; bytes: Buffer; alt: string }[];
  /** What was left out or decided, in Italian. */
  notes: string[];
}

/**
 * A .docx file as text of the portal. Stores nothing. Refuses, with a message for who sent it, what
 * is no Word file, is too big, or cannot be read.
 */
export async function readWordDocument(actor: Actor, bytes: Buffer): Promise<ImportedDocument> {
  refuseUnless(canImportDocuments(actor));
  const word = await readWordFile(bytes, WORD_LIMITS).catch((error) => {
    if (!(error instanceof WordFileError)) throw error;
    throw new DomainError("invalid", WORD_FAILURES[error.code]);
  });
  const ids = new Map(word.pictures.map(({ src }) => [src, uuid()]));
  const { title, text, notes } = textOfDocument(parseHtml(word.html), (src) => ids.get(src));
  const placed = new Map(picturesOf(text).map(({ fileId, alt }) => [fileId, alt]));
  const pictures = word.pictures.flatMap(({ src, contentType, bytes }) => {
    const fileId = ids.get(src) ?? "";
    const alt = placed.get(fileId);
    return alt === undefined ? [] : [{ fileId, contentType, bytes, alt }];
  });
  const undescribed = picturesToDescribe(text).length;
  return {
    title,
    text,
    pictures,
    notes: [
      ...(title === null ? [] : [titleLeftOut(title)]),
      ...word.leftOut.map((what) => WORD_LEFT_OUT[what]),
      // A picture without a file was named already by its format or its place outside.
      ...notes.filter((note) => note !== "pictures").map((note) => HTML_NOTES[note]),
      ...(pictures.length < word.pictures.length ? [LAYOUT_PICTURES] : []),
      ...(undescribed > 0 ? [picturesToDescribeNote(undescribed)] : []),
    ],
  };
}
