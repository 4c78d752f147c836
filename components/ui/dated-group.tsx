import type { ReactNode } from "react";

/** A stretch of a dated column under its heading: a year, or what is still to come. */
export function DatedGroup(props: {
  id: string;
  title: string;
  headingLevel?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = props.headingLevel === 3 ? "h3" : "h2";
  return (
    // Not a landmark: a page may have two lists with the same years.
    <section className="mt-8 first-of-type:mt-0">
      <Heading id={props.id} className="border-b-2 border-ink pb-2 text-title-3">
        {props.title}
      </Heading>
      <ul>{props.children}</ul>
    </section>
  );
}
