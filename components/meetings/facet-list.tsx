import { type FacetValue, FacetValues } from "#components/meetings/facet-values";

const SHOWN = 8;

/** One filter; of a long list the first values show and the others fold. */
export function FacetList({ title, values }: { title: string; values: readonly FacetValue[] }) {
  if (values.length === 0) return null;
  const folded = values.length > SHOWN + 2 ? values.slice(SHOWN) : [];
  return (
    <section className="facet">
      <h3>{title}</h3>
      <FacetValues values={values.slice(0, values.length - folded.length)} />
      {folded.length > 0 && (
        <details className="disclosure" open={folded.some((value) => value.selected)}>
          <summary>
            Altri {folded.length}
            <span className="sr-only"> valori del filtro {title}</span>
          </summary>
          <FacetValues values={folded} />
        </details>
      )}
    </section>
  );
}
