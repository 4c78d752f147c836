import { NothingFound } from "#components/meetings/nothing-found";
import { EmptyState } from "#components/ui/empty-state";
import type { LibraryResult } from "#lib/library/queries";

/** Why nothing was found, and what to take away to find something. */
export function LibraryEmpty({ result }: { result: LibraryResult }) {
  if (result.active.length === 0) {
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
  return (
    <NothingFound
      none="Nessun materiale"
      result={result}
      all={{ label: "Mostra tutti i materiali", href: "/materiali" }}
    />
  );
}
