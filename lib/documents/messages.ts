import { WORD_LIMITS } from "#lib/documents/schema";
import type { WordFailure, WordLeftOut } from "#lib/infra/word-file";

const MEGABYTES = WORD_LIMITS.bytes / 1_000_000;

export const WORD_FAILURES: Record<WordFailure, string> = {
  too_big: `Il file è troppo grande: si importano documenti Word fino a ${MEGABYTES} MB. Le immagini si possono comprimere in Word, o inserire dopo.`,
  too_long:
    "Il documento è più lungo di qualunque resoconto: dividerlo, o allegarlo come materiale.",
  too_many_pictures: `Il documento ha più di ${WORD_LIMITS.pictures} immagini: dividerlo, o allegarlo come materiale.`,
  not_word: "Il file non è un documento Word (.docx).",
  old_or_locked:
    "Il file è protetto da password o è nel vecchio formato .doc: aprirlo in Word e salvarlo come .docx senza password.",
  damaged:
    "Il documento è danneggiato e non si è potuto leggere. Aprirlo in Word, salvarlo di nuovo come .docx e riprovare.",
};

export const WORD_LEFT_OUT: Record<WordLeftOut, string> = {
  trackedChanges:
    "Il documento ha revisioni non accettate: le aggiunte sono state riprese, le parti cancellate no.",
  comments: "I commenti non sono stati ripresi.",
  headersAndFooters: "Intestazioni e piè di pagina non sono stati ripresi.",
  charts: "Grafici e diagrammi non sono stati ripresi: si possono inserire come immagini.",
  equations: "Le formule non sono state riprese.",
  embeddedFiles: "I file incorporati nel documento non sono stati ripresi: si allegano a parte.",
  linkedPictures: "Le immagini che stanno fuori dal documento non sono state riprese.",
  pictureFormats:
    "Alcune immagini sono in un formato che i browser non mostrano (come EMF o TIFF) e non sono state riprese.",
};

export const NOTES_HEADING = "Note";

export const LAYOUT_PICTURES =
  "Alcune immagini del documento non avevano un posto nel testo e non sono state riprese.";

export const UNREADABLE_PICTURES =
  "Alcune immagini del documento non si sono potute leggere e non sono state riprese.";

export function titleLeftOut(title: string): string {
  return `Il titolo del documento, «${title}», non è nel testo: la pagina ha già il suo.`;
}

export function picturesToDescribeNote(count: number): string {
  return count === 1
    ? "Un’immagine è senza testo alternativo: va scritto prima di pubblicare."
    : `${count} immagini sono senza testo alternativo: va scritto prima di pubblicare.`;
}
