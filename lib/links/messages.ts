/** Where a link leads, said before it is followed: «Porta a www.istat.it, un altro sito». */
export function describeHref(href: string): string {
  if (href.startsWith("mailto:")) return `Apre un messaggio di posta a ${href.slice(7)}`;
  if (href.startsWith("#")) return "Porta a un punto di questa pagina";
  if (href.startsWith("/")) return `Porta a una pagina di questo portale: ${href}`;
  if (!URL.canParse(href)) return `Porta a ${href}`;
  const { hostname, pathname } = new URL(href);
  const end = pathname.split("/").at(-1) ?? "";
  const file = /\.(pdf|docx?|xlsx?|pptx?|zip|odt|ods|odp)$/i.exec(end)?.[1];
  return `Porta a ${hostname.replace(/^www\./, "")}, un altro sito${file ? ` (file ${file.toUpperCase()})` : ""}`;
}

export const LINK_NOT_ALLOWED =
  "Serve un indirizzo come https://www.regione.toscana.it, nome@ente.it, o una pagina di questo portale come /incontri.";

/** Said where the address of a page is asked for. */
export const NO_ADDRESS = "Scrivere un indirizzo come https://esempio.it.";

/** Words that do not say where a link leads, for who hears them without the sentence around. */
export function saysNothing(words: string): boolean {
  return /^(clicca(re)?( qui)?|qui|link|questo link|leggi( tutto| di più)?|continua|vai|approfondisci|scarica|sito)$/i.test(
    words.trim().replace(/[.:…»«]+/g, ""),
  );
}
