/** What was found in a file. It comes from a process that anybody's file may have taken over. */
export interface FoundContent {
  pageCount: number | null;
  durationSeconds: number | null;
  text: string;
  /** Whether there were more words than are kept. */
  truncated: boolean;
  check: FoundCheck | null;
}

export interface DrawnPage {
  page: number;
  /** WebP, in base64. */
  picture: string;
}

/** What was found, and what draws the first pages: that may fail, and nothing found is lost by it. */
export interface FileReading {
  found: FoundContent;
  draw?: () => AsyncIterable<DrawnPage>;
}

export interface FoundCheck {
  format: "pdf" | "word" | "presentation" | "spreadsheet";
  isTagged: boolean;
  language: string | null;
  title: string | null;
  showsTitle: boolean;
  hasText: boolean;
  picturesWithoutAlternative: number | null;
}

export const NOTHING_FOUND: FoundContent = {
  pageCount: null,
  durationSeconds: null,
  text: "",
  truncated: false,
  check: null,
};

/** The file cannot be read, and never will. */
export class UnreadableFile extends Error {
  readonly code: "encrypted" | "damaged" | "too_big";

  constructor(code: "encrypted" | "damaged" | "too_big", cause?: unknown) {
    super(`The file is ${code.replace("_", " ")}.`, { cause });
    this.name = "UnreadableFile";
    this.code = code;
  }
}

/** What somebody filled in, or null; a database keeps no zero byte. */
export function filledIn(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const words = value.replace(/[\p{C}\s]+/gu, " ").trim();
  return words === "" ? null : words.slice(0, 500);
}
