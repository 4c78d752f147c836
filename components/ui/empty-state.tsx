import type { ReactNode } from "react";

/** Says that there is nothing, why, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="max-w-[60ch] border-t border-line py-8">
      <p className="text-title-3 font-bold text-ink">{title}</p>
      {children && <div className="mt-2">{children}</div>}
    </div>
  );
}
