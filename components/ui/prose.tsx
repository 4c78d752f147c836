import type { ReactNode } from "react";

/** Long text, set for reading: 65 to 75 characters a line. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}
