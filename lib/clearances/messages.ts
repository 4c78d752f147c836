import type { Language, Obstacle } from "#lib/clearances/schema";
import { formatList } from "#lib/format";

export const LANGUAGE_LABELS: Record<Language, string> = {
  it: "italiano",
  en: "inglese",
  fr: "francese",
  es: "spagnolo",
  de: "tedesco",
};

/** What is missing, for who can bring it. */
export function obstacleWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "captions":
      return "Mancano i sottotitoli, oppure il motivo per cui arrivano dopo e la data entro cui ci saranno.";
    case "releases":
      return `Manca la liberatoria di ${formatList(obstacle.names)}.`;
    case "authors":
      return "Manca chi è l’autrice o l’autore, con la sua liberatoria.";
    case "infected":
      return "Il controllo antivirus ha trovato un contenuto pericoloso: serve una copia pulita del file.";
    case "untagged":
      return "Il PDF non è accessibile: serve un riassunto, oppure il motivo per cui non c’è. Meglio ancora, una versione accessibile.";
    case "unread":
      return "Il documento è ancora in lettura: fra poco si saprà se è accessibile.";
  }
}
