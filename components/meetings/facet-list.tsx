import { type FacetValue, FacetValues } from "#components/meetings/facet-values";

const SHOWN = 8;

export type Facet = {
  title: string;
  /** What several of its values are called. */
  many: string;
  values: readonly FacetValue[];
  /** Where all values are listed, when they are too many to be folded here. */
  all?: { label: string; href: string } | undefined;
};

/** One filter; of a long list the first values show, the others fold or are found on their page. */
export function FacetList({ title, many, values, all }: Facet) {
  if (values.length === 0) return null;
  const isLong = values.length > SHOWN + 2;
  const first = isLong ? values.slice(0, SHOWN) : values;
  const others = isLong ? values.slice(SHOWN) : [];
  return (
    <section className="facet">
      <h3>{title}</h3>
      <FacetValues values={all ? [...first, ...others.filter(isSelected)] : first} />
      {all && (
        <a href={all.href} className="more">
          {all.label}
        </a>
      )}
      {!all && others.length > 0 && (
        <details className="disclosure" open={others.some(isSelected)}>
          <summary>
            Altri {others.length} {many}
          </summary>
          <FacetValues values={others} />
        </details>
      )}
    </section>
  );
}

function isSelected({ selected }: FacetValue): boolean {
  return selected === true;
}
