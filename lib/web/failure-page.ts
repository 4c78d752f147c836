/**
 * Pages for when no page can be drawn. They stand alone: no styles, no scripts, no data.
 */
function bare(title: string, text: string): string {
  return `<!DOCTYPE html>
<html lang="it">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Torna alla pagina iniziale</a></p>
</main>
</body>
</html>`;
}

/** `errorId` is one of our own making (`logDefect`), so there is nothing to escape. */
export function failurePage(errorId: string): string {
  return bare(
    "La pagina non è al momento disponibile",
    `Il problema è stato registrato con il codice <strong>${errorId}</strong>. Conviene riprovare tra qualche minuto.`,
  );
}

export const BUSY_PAGE = bare(
  "Il portale riceve molte richieste",
  "La pagina non si può preparare subito: conviene riprovare tra qualche istante.",
);

export const UNREADABLE_PAGE = bare(
  "Il modulo non è arrivato intero",
  "Quello che è stato inviato non si può leggere: conviene tornare indietro con il browser e inviarlo ancora.",
);

export const NO_FILE_PAGE = bare(
  "Il file non c’è",
  "Può essere stato spostato o ritirato: conviene cercarlo dalla pagina del suo incontro.",
);

/** `why` is one of the portal's own sentences (`WITHHELD`), so there is nothing to escape. */
export function withheldFilePage(why: string): string {
  return bare("Il file non si può scaricare", why);
}
