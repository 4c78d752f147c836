// One sign for each health authority, so that the tints of a map are never read by colour alone.
const SIGNS = [
  "M5 1a4 4 0 1 1 0 8a4 4 0 1 1 0-8z",
  "M1.5 1.5h7v7h-7z",
  "M5 1L9.5 9h-9z",
  "M5 .5L9.5 5L5 9.5L.5 5z",
];

/** The sign as path data in a box of 10 units, and the class of the tint that goes with it. */
export function authorityLook(index: number): { sign: string; tint: string } {
  const place = index % SIGNS.length;
  return { sign: SIGNS[place] ?? "", tint: `authority-${place}` };
}

export function AuthorityMark({ index, className }: { index: number; className?: string }) {
  return (
    <svg viewBox="0 0 10 10" className={`authority-mark ${className ?? "size-2.5"}`} aria-hidden>
      <path d={authorityLook(index).sign} />
    </svg>
  );
}
