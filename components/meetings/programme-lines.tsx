import type { ReactNode } from "react";
import type { LineReport } from "#lib/programmes/schema";

/** The lines of a pasted programme, each with what was understood of it. */
export function ProgrammeLines(props: {
  lines: readonly LineReport[];
  /** Where lines may be left out: one of them with its box, or nothing where there is none. */
  choice?: (line: LineReport, words: ReactNode) => ReactNode;
}) {
  return (
    <ol className="programme-lines">
      {props.lines.map((line) => {
        const words = (
          <span>
            <span className="block">{line.text}</span>
            <span className="block text-base text-soft">{line.found}</span>
          </span>
        );
        return (
          <li key={line.line} data-outcome={line.outcome}>
            {props.choice?.(line, words) ?? <div className="py-2 pl-9">{words}</div>}
          </li>
        );
      })}
    </ol>
  );
}
