import { type Facet, FacetList } from "#components/meetings/facet-list";
import { ZoneFilterTiles } from "#components/territory/zone-filter-tiles";
import type { FacetOption } from "#lib/archive/rules";
import { formatCount } from "#lib/format";
import type { DatedTile } from "#lib/territory/queries";

/** Filters with counts beside what they leave: the zones as tiles, the others as lists. */
export function FoldedFilters(props: {
  /** How many are at work. */
  active: number;
  tiles: readonly DatedTile[];
  zones: readonly FacetOption[];
  /** What is counted by zone, in a few words. */
  hint: string;
  facets: readonly (Omit<Facet, "values"> & { values: readonly FacetOption[] })[];
}) {
  const zones = new Map(props.zones.map((option) => [option.value, option]));
  return (
    <details className="unfold filters">
      <summary>
        {props.active > 0 ? `Filtri (${formatCount(props.active, "attivo", "attivi")})` : "Filtri"}
      </summary>
      <section className="facet">
        <h3>Zona</h3>
        <ZoneFilterTiles
          hint={props.hint}
          tiles={props.tiles.flatMap((tile) => {
            const option = zones.get(tile.slug);
            if (!option) return [];
            const { count, href, selected } = option;
            return { ...tile, count, href, selected };
          })}
        />
      </section>
      {props.facets.map(({ values, ...facet }) => (
        <FacetList
          key={facet.title}
          {...facet}
          values={values.map(({ depth, ...option }) => ({ ...option, nested: depth > 0 }))}
        />
      ))}
    </details>
  );
}
