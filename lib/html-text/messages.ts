/** What reading HTML decided or left out, in the words of the interface. */
export const HTML_NOTES = {
  pictures:
    "Le immagini del testo incollato non sono state riprese: si inseriscono con «Immagine», dal loro file.",
  links: "Alcuni collegamenti non portavano a un indirizzo ammesso: ne è rimasto il testo.",
  headerGuessed:
    "Nelle tabelle senza intestazione la prima riga è stata presa come intestazione delle colonne: controllare che lo sia.",
  tableFlattened: "Una tabella dentro un elenco o un’altra tabella è diventata testo.",
} as const;
export type HtmlNote = keyof typeof HTML_NOTES;
