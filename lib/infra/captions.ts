/** More than anybody says in a day. */
export const CAPTIONS_BYTES = 5_000_000;

const INSTANT = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMING = new RegExp(`^${INSTANT}[ \\t]+-->[ \\t]+${INSTANT}(?:[ \\t].*)?$`);

/**
 * Whether these are captions (WebVTT) that a player shows: text in UTF-8, with the header and at least
 * one cue, each of which ends after it begins.
 */
export function areCaptions(bytes: Buffer): boolean {
  const text = decoded(bytes);
  if (text === null || !/^WEBVTT(?:[ \t][^\n]*)?(?:\n|$)/.test(text)) return false;
  const timings = text.split("\n").filter((line) => line.includes("-->"));
  return timings.length > 0 && timings.every(isTiming);
}

function decoded(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text.replace(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}

function isTiming(line: string): boolean {
  const found = TIMING.exec(line.trimEnd());
  if (!found) return false;
  const [from, to] = [secondsOf(found.slice(1, 5)), secondsOf(found.slice(5, 9))];
  return from < to;
}

function secondsOf([hours = "0", minutes = "0", seconds = "0", rest = "0"]: string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(rest) / 1000;
}
