import { FacetList } from "#components/meetings/facet-list";
import { ZoneFilterTiles } from "#components/territory/zone-filter-tiles";
import { formatCount } from "#lib/format";
import { LIBRARY_LABELS, LIBRARY_PLURALS } from "#lib/library/messages";
import type { LibraryResult } from "#lib/library/queries";
import type { LibraryFacetKey } from "#lib/library/schema";
import type { DatedTile } from "#lib/territory/queries";

const LISTED: LibraryFacetKey[] = ["tipo", "tema", "anno", "ente"];

/** What narrows the list: beside the results on wide screens, folded above them on a phone. */
export function LibraryFilters(props: { result: LibraryResult; tiles: readonly DatedTile[] }) {
  const { facets, active } = props.result;
  const zones = new Map(facets.zona.map((option) => [option.value, option]));
  return (
    <search aria-label="Filtri dei materiali" className="min-w-0">
      <h2 className="sr-only">Filtri</h2>
      <details className="unfold filters">
        <summary>
          {active.length > 0
            ? `Filtri (${formatCount(active.length, "attivo", "attivi")})`
            : "Filtri"}
        </summary>
        <section className="facet">
          <h3>Zona</h3>
          <ZoneFilterTiles
            hint="Quanti materiali per zona"
            tiles={props.tiles.flatMap((tile) => {
              const option = zones.get(tile.slug);
              if (!option) return [];
              const { count, href, selected } = option;
              return { ...tile, count, href, selected };
            })}
          />
        </section>
        {LISTED.map((key) => (
          <FacetList
            key={key}
            title={LIBRARY_LABELS[key]}
            many={LIBRARY_PLURALS[key]}
            values={facets[key].map(({ depth, ...option }) => ({ ...option, nested: depth > 0 }))}
          />
        ))}
      </details>
    </search>
  );
}
