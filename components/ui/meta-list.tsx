import type { ReactNode } from "react";

/** Facts in two columns, the name of each in a softer tone; facts without a value are left out. */
export function MetaList({ facts }: { facts: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 max-xs:block">
      {facts.map(
        ({ term, value }) =>
          value && (
            <div key={term} className="contents">
              <dt className="text-soft">{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
