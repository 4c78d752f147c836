import { formatNumber } from "#lib/format";

export type FacetValue = {
  label: string;
  href: string;
  count: number;
  selected?: boolean;
  /** Below another value of the same list (a subtheme). */
  nested?: boolean;
};

/** Values of a filter as links, each with how many results it would leave. */
export function FacetValues({ values }: { values: readonly FacetValue[] }) {
  return (
    <ul className="facet-values">
      {values.map((value) => (
        <li key={value.href} className={value.nested ? "nested" : undefined}>
          <a href={value.href} aria-current={value.selected ? "true" : undefined}>
            {value.label}
          </a>
          {` ${formatNumber(value.count)}`}
        </li>
      ))}
    </ul>
  );
}
