import { EmptyState } from "#components/ui/empty-state";
import { explainUnknown } from "#lib/archive/messages";
import type { ArchiveResult } from "#lib/archive/queries";

/** Why nothing was found, and what to take away to find something. */
export function ArchiveEmpty({ result }: { result: ArchiveResult }) {
  const { active, unknown } = result;
  if (active.length === 0) {
    return (
      <EmptyState title="L’archivio è ancora vuoto">
        <p>Qui si trovano gli incontri non appena vengono pubblicati.</p>
      </EmptyState>
    );
  }
  const single = active.length === 1;
  return (
    <EmptyState
      title={
        single ? "Nessun incontro con questo filtro" : "Nessun incontro con tutti questi filtri"
      }
    >
      {unknown.map((item) => (
        <p key={item.key}>{explainUnknown(item)}</p>
      ))}
      <p className="mt-2">{single ? "Si può ripartire così:" : "Si può toglierne uno:"}</p>
      <ul className="mt-1 list-disc pl-6">
        {active.map(({ key, label, value, removeHref }) => (
          <li key={key} className="py-1.5 md:py-0.5">
            <a href={removeHref}>
              {single ? "Mostra tutti gli incontri" : `Cercare senza il filtro ${label} (${value})`}
            </a>
          </li>
        ))}
        {!single && (
          <li className="py-1.5 md:py-0.5">
            <a href="/incontri">Mostra tutti gli incontri</a>
          </li>
        )}
      </ul>
    </EmptyState>
  );
}
