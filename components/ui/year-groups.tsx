import { Fragment, type ReactNode } from "react";

/**
 * Items under a heading for each year, in the order given. Inside a section that has a heading of
 * its own the level is 3; `prefix` keeps the anchors of two such lists on a page apart.
 */
export function YearGroups<Item>(props: {
  items: readonly Item[];
  yearOf: (item: Item) => string;
  keyOf: (item: Item) => string;
  headingLevel?: 2 | 3;
  prefix?: string;
  children: (item: Item) => ReactNode;
}) {
  const Heading = props.headingLevel === 3 ? "h3" : "h2";
  return [...Map.groupBy(props.items, props.yearOf)].map(([year, items]) => {
    const id = `${props.prefix ?? "anno"}-${year}`;
    return (
      <section key={year} aria-labelledby={id} className="mt-8 first:mt-0">
        <Heading id={id} className="border-b-2 border-ink pb-2 text-title-3">
          {year}
        </Heading>
        <ul>
          {items.map((item) => (
            <Fragment key={props.keyOf(item)}>{props.children(item)}</Fragment>
          ))}
        </ul>
      </section>
    );
  });
}
