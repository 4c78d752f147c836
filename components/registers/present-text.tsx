"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "#components/ui/form-context";

/** A text as somebody else left it meanwhile, to compare with the one below. */
export function PresentText({ children }: { children: ReactNode }) {
  const { stale } = useContext(FormContext);
  if (!stale) return null;
  return (
    <details className="disclosure mt-5">
      <summary>Il testo com’è adesso</summary>
      <div className="prose mt-2 border-l-4 border-line pl-4">{children}</div>
    </details>
  );
}
