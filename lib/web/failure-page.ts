/** Shown when a page cannot even be drawn, so it stands alone: no styles, no scripts, no data. */
export function failurePage(errorId: string): string {
  return `<!DOCTYPE html>
<html lang="it">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pagina non disponibile</title></head>
<body>
<main>
<h1>La pagina non è al momento disponibile</h1>
<p>Il problema è stato registrato con il codice <strong>${errorId}</strong>. Conviene riprovare tra qualche minuto.</p>
<p><a href="/">Torna alla pagina iniziale</a></p>
</main>
</body>
</html>`;
}
