/** More than any document has that somebody reads; a search looks through no more. */
const LONGEST = 1_000_000;

/** Words as they are found, up to as many as are kept. */
export class FoundWords {
  readonly #pieces: string[] = [];
  #length = 0;
  truncated = false;

  get isFull(): boolean {
    return this.#length >= LONGEST;
  }

  add(piece: string): void {
    if (piece === "") return;
    const left = LONGEST - this.#length;
    if (piece.length > left) this.truncated = true;
    if (left <= 0) return;
    this.#pieces.push(piece.slice(0, left));
    this.#length += Math.min(piece.length, left);
  }

  /** Without what a database refuses, and with as few blanks as words need. */
  text(): string {
    return this.#pieces
      .join("")
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, (mark) => (/\s/.test(mark) ? mark : ""))
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n[\s]*/g, "\n")
      .trim();
  }
}

/** Enough letters that they are not just a stamp or a number on each of so many pages. */
export function areWords(text: string, pages: number): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 5 * Math.max(1, pages);
}
