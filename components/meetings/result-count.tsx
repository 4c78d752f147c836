import type { ReactNode } from "react";
import { formatCount } from "#lib/format";

/** How many results, of what; always said. */
export function ResultCount({ count, children }: { count: number; children?: ReactNode }) {
  return (
    <p className="mb-6">
      <b>{count === 0 ? "Nessun incontro" : formatCount(count, "incontro", "incontri")}</b>
      {children}
    </p>
  );
}
