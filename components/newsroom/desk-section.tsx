import type { ReactNode } from "react";
import { formatNumber } from "#lib/format";

/** A part of the desk, with how many things are in it. */
export function DeskSection(props: {
  id: string;
  title: string;
  total?: number;
  children: ReactNode;
}) {
  const { id, title, total = 0 } = props;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="border-b-2 border-ink pb-1.5 text-title-3">
        {title}
        {total > 0 && <span className="font-normal text-soft"> ({formatNumber(total)})</span>}
      </h2>
      {props.children}
    </section>
  );
}
