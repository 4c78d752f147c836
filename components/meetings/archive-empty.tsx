import { NothingFound } from "#components/meetings/nothing-found";
import { EmptyState } from "#components/ui/empty-state";
import type { ArchiveResult } from "#lib/archive/queries";

/** Why nothing was found, and what to take away to find something. */
export function ArchiveEmpty({ result }: { result: ArchiveResult }) {
  if (result.active.length === 0) {
    return (
      <EmptyState title="L’archivio è ancora vuoto">
        <p>Qui si trovano gli incontri non appena vengono pubblicati.</p>
      </EmptyState>
    );
  }
  return (
    <NothingFound
      none="Nessun incontro"
      result={result}
      all={{ label: "Mostra tutti gli incontri", href: "/incontri" }}
    />
  );
}
