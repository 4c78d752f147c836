import { stripVTControlCharacters } from "node:util";

/**
 * Words of a file on one line of a terminal: what would colour, move or hide others is taken out,
 * and so is what turns the direction of writing.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}

/** A message of several lines, whose indentation is ours. */
export function printableLines(text: string): string {
  const line = (one: string) => " ".repeat(one.search(/[^ ]|$/)) + printable(one);
  return text.split("\n").map(line).join("\n");
}
