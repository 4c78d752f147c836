import type { ReactNode } from "react";

/** Filters at the left of the results on wide screens, above them on a phone. */
export function ArchiveColumns({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-y-6 md:grid-cols-[min(15rem,40%)_minmax(0,1fr)] md:gap-x-10 lg:grid-cols-[18rem_minmax(0,1fr)] lg:gap-x-14">
      {filters}
      <div className="min-w-0">{children}</div>
    </div>
  );
}
