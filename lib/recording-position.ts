/** Seconds of a position typed as «12:30», «12.30» or «1:05:00»; null where it is none: «12» says not of what. */
export function secondsOfPosition(text: string): number | null {
  const match = /^(?:(\d{1,2})[:.])?(\d{1,3})[:.](\d{1,2})$/.exec(text.trim());
  if (!match) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  // Only the first part may go beyond the clock: «75:00» are 75 minutes.
  if (seconds > 59 || (hours > 0 && minutes > 59)) return null;
  return hours * 3600 + minutes * 60 + seconds;
}

/** What to say of a text that is no position. A number alone may be of minutes or of seconds: it is asked, not guessed. */
export function positionProblem(text: string): string {
  const number = /^\s*(\d{1,3})\s*$/.exec(text)?.[1];
  return number
    ? `Servono anche i secondi: ${number}:00 per il minuto ${number}.`
    : "Così non si riconosce: scrivere per esempio 12:30.";
}
