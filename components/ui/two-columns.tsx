import type { ReactNode } from "react";

/** The main matter at a readable width, and beside it on wide screens what leads elsewhere. */
export function TwoColumns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_18.75rem]">
      <div className="min-w-0">{children}</div>
      <aside className="print:hidden">{aside}</aside>
    </div>
  );
}
