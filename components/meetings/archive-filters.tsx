import type { ComponentProps } from "react";
import { FacetList } from "#components/meetings/facet-list";
import { type FacetValue, FacetValues } from "#components/meetings/facet-values";
import { ZoneFilterTiles } from "#components/territory/zone-filter-tiles";
import { Disclosure } from "#components/ui/disclosure";
import { formatCount } from "#lib/format";

/** What narrows the archive: beside the results on wide screens, folded above them on a phone. */
export function ArchiveFilters(props: {
  query: string;
  /** The other active filters, kept when the text changes. */
  kept: readonly { name: string; value: string }[];
  active: number;
  tiles: ComponentProps<typeof ZoneFilterTiles>["tiles"];
  facets: readonly { title: string; values: readonly FacetValue[] }[];
}) {
  const byName = props.tiles
    .filter((tile) => tile.count > 0 || tile.selected)
    .toSorted((a, b) => a.name.localeCompare(b.name, "it"))
    .map(({ name, ...tile }) => ({ label: name, ...tile }));
  return (
    <search aria-label="Filtri degli incontri">
      <h2 className="sr-only">Filtri</h2>
      <form action="/incontri" className="mb-4 md:mb-6">
        <label htmlFor="testo" className="mb-1.5 block text-base font-bold text-ink">
          Parole da cercare
        </label>
        <div className="flex">
          <input
            id="testo"
            name="q"
            type="search"
            defaultValue={props.query}
            autoComplete="off"
            className="h-11 min-w-0 flex-1 rounded-l border border-r-0 border-soft bg-white px-3 text-base"
          />
          <button type="submit" className="button rounded-l-none">
            Filtra
          </button>
        </div>
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
          <ZoneFilterTiles tiles={props.tiles} hint="Numero di incontri per zona" />
          {byName.length > 0 && (
            <Disclosure summary="Le zone in ordine alfabetico">
              <FacetValues values={byName} />
            </Disclosure>
          )}
        </section>
        {props.facets.map((facet) => (
          <FacetList key={facet.title} {...facet} />
        ))}
      </details>
    </search>
  );
}
