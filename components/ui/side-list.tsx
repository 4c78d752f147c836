import type { ReactNode } from "react";

/** A short list of links at the side of a page, under its own small heading. */
export function SideList(props: {
  id: string;
  title: string;
  items: { key: string; content: ReactNode }[];
}) {
  if (props.items.length === 0) return null;
  return (
    <section aria-labelledby={props.id} className="mt-10 md:mt-14 lg:pt-1">
      <h2 id={props.id} className="mb-2 text-body">
        {props.title}
      </h2>
      <ul className="text-base">
        {props.items.map(({ key, content }) => (
          <li key={key} className="border-t border-line py-2.5 lg:py-1.5">
            {content}
          </li>
        ))}
      </ul>
    </section>
  );
}
