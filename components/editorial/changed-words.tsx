import { Fragment } from "react";
import type { Part } from "#lib/revisions/rules";

/** Around a change this much is enough to know where one is. */
const AROUND = 160;

const MARKS = {
  added: { Element: "ins", spoken: "aggiunto" },
  removed: { Element: "del", spoken: "tolto" },
} as const;

/** A text with the words that were added and removed; long stretches that stayed are shortened. */
export function ChangedWords({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ kind, text }, place) => {
    const key = `${place} ${kind}`;
    if (kind === "same") return <span key={key}>{shortened(text, place, parts.length)}</span>;
    const { Element, spoken } = MARKS[kind];
    // What takes the place of what was removed stands apart from it.
    const isReplaced = kind === "removed" && parts[place + 1]?.kind === "added";
    return (
      <Fragment key={key}>
        <Element>
          <span className="sr-only"> [{spoken}:] </span>
          {text}
          <span className="sr-only"> [fine] </span>
        </Element>
        {isReplaced && !/\s$/.test(text) && " "}
      </Fragment>
    );
  });
}

function shortened(text: string, place: number, count: number): string {
  const start = place === 0 ? "" : headOf(text);
  const end = place === count - 1 ? "" : tailOf(text);
  const shorter = `${start} […] ${end}`;
  return text.length <= 2 * AROUND || shorter.length >= text.length ? text : shorter;
}

/** To the end of the line where that is near: half a line may be taken for something else. */
function headOf(text: string): string {
  const line = text.indexOf("\n", AROUND);
  return line >= 0 && line <= 2 * AROUND
    ? text.slice(0, line)
    : wholeWords(text.slice(0, AROUND), /\s\S*$/);
}

function tailOf(text: string): string {
  const line = text.lastIndexOf("\n", text.length - AROUND) + 1;
  return line > 0 && text.length - line <= 2 * AROUND
    ? text.slice(line)
    : wholeWords(text.slice(-AROUND), /^\S*\s/);
}

/** Without the word that was cut, where it is not the only one. */
function wholeWords(text: string, cut: RegExp): string {
  return text.replace(cut, "") || text;
}
