import { type Facet, FacetList } from "#components/meetings/facet-list";
import { type CountedTile, ZoneFilterTiles } from "#components/territory/zone-filter-tiles";
import { SearchField } from "#components/ui/search-field";
import { formatCount } from "#lib/format";

/** What narrows the archive: beside the results on wide screens, folded above them on a phone. */
export function ArchiveFilters(props: {
  query: string;
  /** The other active filters, kept when the text changes. */
  kept: readonly { name: string; value: string }[];
  active: number;
  tiles: readonly CountedTile[];
  facets: readonly Facet[];
}) {
  return (
    <search aria-label="Filtri degli incontri" className="min-w-0">
      <h2 className="sr-only">Filtri</h2>
      <form action="/incontri" className="mb-4 md:mb-6">
        <label htmlFor="testo" className="mb-1.5 block text-base font-bold text-ink">
          {props.kept.length > 0 ? "Cerca tra questi incontri" : "Cerca negli incontri"}
        </label>
        <SearchField id="testo" defaultValue={props.query} />
        {props.kept.map((field) => (
          <input key={`${field.name} ${field.value}`} type="hidden" {...field} />
        ))}
      </form>
      <details className="unfold filters">
        <summary>
          {props.active > 0
            ? `Filtri (${formatCount(props.active, "attivo", "attivi")})`
            : "Filtri"}
        </summary>
        <section className="facet">
          <h3>Zona</h3>
          <ZoneFilterTiles tiles={props.tiles} hint="Quanti incontri per zona" />
        </section>
        {props.facets.map((facet) => (
          <FacetList key={facet.title} {...facet} />
        ))}
      </details>
    </search>
  );
}
