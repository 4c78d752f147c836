import { DAY_MS } from "#lib/clock";

/** What was not attached by then goes: somebody may go on after a weekend. */
export const KEPT_MS = 4 * DAY_MS;

/** What one account may have on its way: several recordings, and no more of the disk. */
export const ON_THE_WAY = { count: 20, bytes: 10_000_000_000 };

/** Why another file may not begin while these are on their way, or null. */
export function uploadObstacle(
  onTheWay: readonly { size: number }[],
  next: { size: number },
): string | null {
  const bytes = onTheWay.reduce((sum, { size }) => sum + size, next.size);
  if (onTheWay.length < ON_THE_WAY.count && bytes <= ON_THE_WAY.bytes) return null;
  return "Ci sono già troppi file in arrivo: allegare o togliere quelli, poi riprovare.";
}

/** Whether a file that was chosen is one that was begun before; nobody reads all of it to know. */
export function isSameFile(
  begun: { name: string; size: number; modifiedAt: number | null },
  file: { name: string; size: number; lastModified: number },
): boolean {
  return (
    begun.name === file.name && begun.size === file.size && begun.modifiedAt === file.lastModified
  );
}

/** The uploads that a form named when it was sent, in the order of its rows. */
export function uploadsNamed(values: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(values).flatMap(([name, [id]]) =>
    /^(files\.\d{1,2}\.)?upload$/.test(name) && id ? [id] : [],
  );
}
