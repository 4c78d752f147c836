import { EmptyState } from "#components/ui/empty-state";
import { explainUnknownFilter } from "#lib/library/messages";
import type { LibraryResult } from "#lib/library/queries";

/** Why nothing was found, and what to take away to find something. */
export function LibraryEmpty({ result }: { result: LibraryResult }) {
  const { active, unknown } = result;
  if (active.length === 0) {
    return (
      <EmptyState title="Non ci sono ancora materiali pubblici">
        <p>
          Compaiono qui quando vengono pubblicati nelle pagine degli{" "}
          <a href="/incontri">incontri</a>, dei <a href="/laboratori">laboratori</a> e delle{" "}
          <a href="/notizie">notizie</a>.
        </p>
      </EmptyState>
    );
  }
  const single = active.length === 1;
  return (
    <EmptyState
      title={
        single ? "Nessun materiale con questo filtro" : "Nessun materiale con tutti questi filtri"
      }
    >
      {unknown.map((item) => (
        <p key={item.key}>{explainUnknownFilter(item)}</p>
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
          <a href="/materiali">Mostra tutti i materiali</a>
        </li>
      </ul>
    </EmptyState>
  );
}
