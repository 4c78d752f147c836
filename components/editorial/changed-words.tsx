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
    return (
      <Element key={key}>
        <span className="sr-only"> [{spoken}:] </span>
        {text}
        <span className="sr-only"> [fine] </span>
      </Element>
    );
  });
}

function shortened(text: string, place: number, count: number): string {
  const [isFirst, isLast] = [place === 0, place === count - 1];
  const start = isFirst ? "" : wholeWords(text.slice(0, AROUND), /\s\S*$/);
  const end = isLast ? "" : wholeWords(text.slice(-AROUND), /^\S*\s/);
  return text.length <= 2 * AROUND ? text : `${start} […] ${end}`;
}

/** Without the word that was cut, where it is not the only one. */
function wholeWords(text: string, cut: RegExp): string {
  return text.replace(cut, "") || text;
}
