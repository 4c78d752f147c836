import type { DocumentLack } from "#lib/contents/schema";
import { formatCount, formatPosition } from "#lib/format";
import type { ReadingFailure } from "#lib/generated/prisma/enums";

/** Why a file that exists cannot be had, or not yet. */
export type Withheld = "waiting" | "unreachable" | "too_large" | "infected";

export const WITHHELD: Record<Withheld, string> = {
  waiting:
    "Il file è in attesa del controllo antivirus: si potrà scaricare appena finito, di solito entro pochi minuti.",
  unreachable:
    "Il file è in attesa del controllo antivirus, che in questo momento non risponde: si riprova da soli, e il file si potrà scaricare appena controllato.",
  too_large:
    "Il file è più grande di quanto il controllo antivirus accetta, quindi non si può scaricare. Chi amministra il portale può alzare StreamMaxLength, MaxFileSize e MaxScanSize nelle impostazioni di clamd.",
  infected:
    "Il controllo antivirus ha trovato un contenuto pericoloso: il file non si può scaricare. Conviene controllare il computer da cui proviene e inviarne una copia pulita.",
};

export const READING_WAITS =
  "Il file si sta leggendo: tra poco si vedrà qui che cosa contiene e se è accessibile.";

/** The file itself stays as it is and can be downloaded: what is missing is what it says of itself. */
export const READING_FAILURES: Record<ReadingFailure, string> = {
  encrypted:
    "Il file è protetto da password: non si può cercare al suo interno, né controllare se è accessibile. Conviene salvarlo senza protezione e inviarlo come nuova versione.",
  damaged:
    "Il file non si riesce a leggere: può essere danneggiato. Conviene aprirlo, salvarlo di nuovo e inviarlo come nuova versione.",
  too_big:
    "Il file contiene più di quanto si può leggere: non si può cercare al suo interno, né controllare se è accessibile. Conviene dividerlo, o ridurre le immagini.",
  too_slow:
    "Il file richiede troppo tempo per essere letto: non si può cercare al suo interno, né controllare se è accessibile. Conviene salvarlo di nuovo in PDF, o dividerlo.",
};

/** What a document lacks for whom does not see it, and how to mend it where it was written. */
export const LACKS: Record<DocumentLack, { what: string; how: string }> = {
  only_pictures: {
    what: "Contiene solo immagini di pagine: chi usa un lettore di schermo non ne legge nulla, e non si trova con la ricerca.",
    how: "Conviene esportare il PDF dal documento di partenza; se esiste solo la scansione, va passata al riconoscimento del testo (OCR).",
  },
  not_tagged: {
    what: "Titoli, elenchi e tabelle non sono contrassegnati: un lettore di schermo non ne riconosce la struttura.",
    how: "In Word: File › Salva con nome › PDF › Opzioni, e spuntare «Tag della struttura del documento per l’accessibilità». In LibreOffice: File › Esporta nel formato PDF, e spuntare «PDF con tag». «Stampa in PDF» toglie i contrassegni.",
  },
  no_language: {
    what: "Non dice in che lingua è scritto: un lettore di schermo può pronunciarlo nella lingua sbagliata.",
    how: "In Word: Revisione › Lingua › Imposta lingua di correzione. In LibreOffice: Strumenti › Opzioni › Impostazioni della lingua. Poi salvare o esportare di nuovo.",
  },
  no_title: {
    what: "Non ha un titolo tra le sue proprietà: chi lo apre ne sente solo il nome del file.",
    how: "In Word: File › Informazioni › Titolo. In LibreOffice: File › Proprietà › Descrizione. Poi salvare o esportare di nuovo.",
  },
  title_not_shown: {
    what: "Ha un titolo, ma chi lo apre vede il nome del file.",
    how: "In LibreOffice: Esporta nel formato PDF › Interfaccia utente › «Mostra titolo del documento». In Acrobat: Proprietà › Vista iniziale › Mostra: Titolo documento.",
  },
  pictures_without_alternative: {
    what: "Alcune immagini non hanno un testo alternativo: chi non le vede non sa che cosa mostrano.",
    how: "Con il tasto destro sull’immagine: «Visualizza testo alternativo» in Word e PowerPoint, «Testo alternativo» in LibreOffice; le immagini solo decorative si contrassegnano come tali.",
  },
};

/** «12 pagine», «24 diapositive», «durata 1:02:10»; null where nothing was measured. */
export function contentMeasure(content: {
  mediaType: string;
  pageCount: number | null;
  durationSeconds: number | null;
}): string | null {
  const { mediaType, pageCount, durationSeconds } = content;
  if (durationSeconds !== null) return `durata ${formatPosition(durationSeconds)}`;
  if (pageCount === null || pageCount === 0) return null;
  if (/presentation/.test(mediaType)) return formatCount(pageCount, "diapositiva", "diapositive");
  if (/spreadsheet/.test(mediaType)) return formatCount(pageCount, "foglio", "fogli");
  return formatCount(pageCount, "pagina", "pagine");
}
