import { type CountedTile, ZoneFilterTiles } from "#components/territory/zone-filter-tiles";

/** The territory as the way to its zones: tiles to follow, or a list of names where they are small. */
export function ZonesEntry({ tiles }: { tiles: readonly CountedTile[] }) {
  return (
    <section aria-labelledby="tessere">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="tessere" className="text-body">
          Le zone
        </h2>
        <a href="/zone" className="text-base max-md:py-2">
          Mappa ed elenco
        </a>
      </div>
      <ZoneFilterTiles tiles={tiles} hint="Quanti incontri per zona" emptyToo />
    </section>
  );
}
