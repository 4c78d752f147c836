import { Fragment, type ReactNode } from "react";
import { DatedGroup } from "#components/ui/dated-group";

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
  return [...Map.groupBy(props.items, props.yearOf)].map(([year, items]) => (
    <DatedGroup
      key={year}
      id={`${props.prefix ?? "anno"}-${year}`}
      title={year}
      {...(props.headingLevel && { headingLevel: props.headingLevel })}
    >
      {items.map((item) => (
        <Fragment key={props.keyOf(item)}>{props.children(item)}</Fragment>
      ))}
    </DatedGroup>
  ));
}
