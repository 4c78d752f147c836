/**
 * A page that leads on to an address of another site. A form may lead nowhere else, and browsers
 * hold to that through every redirection; a provider of identities may pass on to hosts that nobody
 * here knows of.
 */
export function onwardPage(address: string): string {
  const to = escaped(address);
  return `<!DOCTYPE html>
<html lang="it">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${to}"><title>Accesso</title></head>
<body>
<main>
<h1>Accesso</h1>
<p>Si continua sul sito che riconosce chi accede. <a href="${to}">Continua, se non succede da solo</a></p>
</main>
</body>
</html>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    '"': "&quot;",
    "<": "&lt;",
    ">": "&gt;",
  };
  return text.replace(/[&"<>]/g, (character) => entities[character] ?? "");
}
