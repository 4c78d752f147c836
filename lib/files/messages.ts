import { FILE_ENDINGS, FORM_BYTES, UPLOAD_BYTES } from "#lib/files/schema";
import { formatBytes } from "#lib/format";
import type { AttachmentFailure } from "#lib/infra/attachment";

/** «PDF, 2,4 MB». */
export function fileDescription(file: { mediaType: string; size: number }): string {
  const ending = FILE_ENDINGS[file.mediaType] ?? "file";
  return `${ending.toUpperCase()}, ${formatBytes(file.size)}`;
}

const TAKEN_TYPES =
  "PDF, PowerPoint (pptx, ppsx), Word (docx), Excel (xlsx), LibreOffice (odp, odt, ods), immagini, audio (mp3, m4a, ogg, wav), video (mp4, mov, webm) o sottotitoli (vtt)";

/** For a form that sends the file itself. */
export const TAKEN_FILES = `${TAKEN_TYPES}, fino a ${formatBytes(FORM_BYTES)}.`;

/** For one that is sent in pieces. */
export const TAKEN_LARGE_FILES = `${TAKEN_TYPES}, fino a ${formatBytes(UPLOAD_BYTES)} ciascuno.`;

export const TOO_LARGE = `Il file supera ${formatBytes(UPLOAD_BYTES)}: si può dividere, oppure indicare un collegamento.`;

export const FILE_FAILURES: Record<AttachmentFailure | "missing" | "empty" | "too_big", string> = {
  missing: "Scegliere il file.",
  empty: "Il file è vuoto.",
  too_big: `Il file supera ${FORM_BYTES / 1_000_000} MB: ridurlo, o allegarlo come collegamento.`,
  unknown: `Il contenuto del file non è di un tipo che si può allegare. Si allegano ${TAKEN_TYPES}.`,
  old_or_locked:
    "Il file è protetto da password o è in un vecchio formato (doc, ppt, xls): salvarlo in un formato attuale o in PDF, senza password.",
  has_macros: "Il file contiene macro: salvarlo senza macro, o in PDF.",
  unpacks_too_big:
    "Il file contiene molti più dati di quanti ne mostra la sua dimensione: salvarlo di nuovo, o in PDF.",
  has_files_inside:
    "Il file contiene un altro file incorporato (un archivio, un programma o un allegato): toglierlo, e allegarlo a parte.",
  not_captions:
    "I sottotitoli non sono in un formato WebVTT valido: servono un testo in UTF-8 che inizia con WEBVTT, e per ogni battuta l’inizio e la fine (00:01.000 --> 00:04.000).",
  damaged: "Il file è danneggiato: aprirlo, salvarlo di nuovo e riprovare.",
};
