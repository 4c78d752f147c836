import type { ReactNode } from "react";

/** A part of a page with its heading; `id` names both the anchor and the heading. */
export function Section(props: {
  id: string;
  title: ReactNode;
  children: ReactNode;
  more?: ReactNode;
}) {
  return (
    <section aria-labelledby={props.id} className="mt-10 md:mt-14">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={props.id} className="text-title-2">
          {props.title}
        </h2>
        {props.more}
      </div>
      {props.children}
    </section>
  );
}
