import { EmptyState } from "#components/ui/empty-state";
import { explainUnknown } from "#lib/archive/messages";
import type { IgnoredFilter } from "#lib/archive/schema";

/** Why filters leave nothing, and what to take away to find something. */
export function NothingFound(props: {
  /** «Nessun incontro». */
  none: string;
  result: {
    active: readonly { key: string; label: string; value: string; removeHref: string }[];
    unknown: readonly IgnoredFilter[];
  };
  /** The list without filters. */
  all: { label: string; href: string };
}) {
  const { none, all } = props;
  const { active, unknown } = props.result;
  const single = active.length === 1;
  return (
    <EmptyState title={`${none} con ${single ? "questo filtro" : "tutti questi filtri"}`}>
      {unknown.map((item) => (
        <p key={item.key}>{explainUnknown(item)}</p>
      ))}
      <p className="mt-2">{single ? "Si può ripartire così:" : "Si può toglierne uno:"}</p>
      <ul className="mt-1 list-disc pl-6">
        {!single &&
          active.map(({ key, label, value, removeHref }) => (
            <li key={key} className="py-1.5 md:py-0.5">
              <a href={removeHref}>{`Cercare senza il filtro ${label} (${value})`}</a>
            </li>
          ))}
        <li className="py-1.5 md:py-0.5">
          <a href={all.href}>{all.label}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
