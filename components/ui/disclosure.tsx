import type { ReactNode } from "react";

/** Opens without scripts; the marker turns. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{summary}</summary>
      <div className="pb-2">{children}</div>
    </details>
  );
}
