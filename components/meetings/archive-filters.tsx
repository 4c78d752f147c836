import { FoldedFilters } from "#components/meetings/folded-filters";
import { SearchField } from "#components/ui/search-field";
import { FILTER_LABELS, FILTER_PLURALS } from "#lib/archive/messages";
import type { ArchiveResult } from "#lib/archive/queries";
import { ARCHIVE_FILTER_KEYS, type FacetKey } from "#lib/archive/schema";
import type { DatedTile } from "#lib/territory/queries";

const LISTED: FacetKey[] = ["tema", "anno", "tipo", "persona", "ente", "laboratorio"];

/** From the page of each one leads to the meetings where it was heard. */
const WHOLE_LISTS: Partial<Record<FacetKey, { label: string; href: string }>> = {
  persona: { label: "Tutte le persone", href: "/persone" },
  ente: { label: "Tutti gli enti", href: "/enti" },
  laboratorio: { label: "Tutti i laboratori", href: "/laboratori" },
};

/** What narrows the archive: beside the results on wide screens, folded above them on a phone. */
export function ArchiveFilters(props: { result: ArchiveResult; tiles: readonly DatedTile[] }) {
  const { filters, facets, active } = props.result;
  // The other filters in force, kept when the text changes.
  const kept = ARCHIVE_FILTER_KEYS.flatMap((name) => {
    const value = filters[name];
    return name === "q" || name === "pagina" || !value ? [] : { name, value };
  });
  return (
    <search aria-label="Filtri degli incontri" className="min-w-0">
      <h2 className="sr-only">Filtri</h2>
      <form action="/incontri" className="mb-4 md:mb-6">
        <label htmlFor="testo" className="mb-1.5 block text-base font-bold text-ink">
          {kept.length > 0 ? "Cerca tra questi incontri" : "Cerca negli incontri"}
        </label>
        <SearchField id="testo" defaultValue={filters.q ?? ""} />
        {kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
      <FoldedFilters
        active={active.length}
        tiles={props.tiles}
        zones={facets.zona}
        hint="Quanti incontri per zona"
        facets={LISTED.map((key) => ({
          title: FILTER_LABELS[key],
          many: FILTER_PLURALS[key],
          all: WHOLE_LISTS[key],
          values: facets[key],
        }))}
      />
    </search>
  );
}
