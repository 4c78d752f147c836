import type { ReactNode } from "react";

/** The large figure of a page's head and what it shows in words, side by side on a phone. */
export function HeadFigure({ figure, children }: { figure: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-3 md:block md:pt-2">
      {figure}
      <p className="min-w-0 flex-1 basis-32 text-base text-quiet md:mt-3">{children}</p>
    </div>
  );
}
