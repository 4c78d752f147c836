/** What was taken out of a text that somebody sent, in the words of the interface. */
export const CLEANED_MESSAGES = {
  node: "Una parte del testo di un tipo che il portale non prevede è diventata testo semplice.",
  link: "Un collegamento non ammesso è stato tolto e il suo testo è rimasto: un collegamento porta a un indirizzo https, http o mailto, o a una pagina di questo portale.",
  image: "Un’immagine senza il suo file è stata tolta: va inserita di nuovo con «Immagine».",
} as const;
export type CleanedCode = keyof typeof CLEANED_MESSAGES;

export const UNREADABLE_TEXT =
  "Il testo non è arrivato intero e non è stato salvato. Ricaricare la pagina: quello che era scritto è conservato nel browser.";
export const TEXT_TOO_LONG =
  "Il testo supera i due milioni di caratteri: dividerlo, o allegare il documento.";
export const TEXT_TOO_DEEP =
  "Il testo ha elenchi dentro altri elenchi troppe volte: riportarne qualcuno fuori.";

/** Headings by name: who writes thinks of parts of a text, not of levels. */
export const HEADING_NAMES: Record<2 | 3 | 4, string> = {
  2: "Titolo di sezione",
  3: "Titolo di paragrafo",
  4: "Titolo minore",
};
