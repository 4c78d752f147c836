import { formatBytes, formatCount } from "#lib/format";

/** «2,4 MB/s, circa 3 minuti». */
export function pace(bytesPerSecond: number, bytesLeft: number): string {
  return `${formatBytes(bytesPerSecond)}/s, ${timeInWords(bytesLeft / bytesPerSecond)}`;
}

/** «circa 3 minuti», «circa 1 ora e 20 minuti»: nobody needs it to the second. */
function timeInWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return "meno di un minuto";
  if (minutes < 60) return `circa ${formatCount(minutes, "minuto", "minuti")}`;
  // To ten minutes: what is far away changes.
  const rounded = Math.round(minutes / 10) * 10;
  const hours = formatCount(Math.floor(rounded / 60), "ora", "ore");
  return rounded % 60 === 0 ? `circa ${hours}` : `circa ${hours} e ${rounded % 60} minuti`;
}

/** «12 MB di 300 MB». */
export function partOf(sent: number, size: number): string {
  return `${sent === 0 ? "0" : formatBytes(sent)} di ${formatBytes(size)}`;
}
