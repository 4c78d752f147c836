import { TileFigure } from "#components/territory/tile-figure";
import {
  type CountedTile,
  tileDepth,
  ZoneFilterTiles,
} from "#components/territory/zone-filter-tiles";

const TONES = ["tile-off", "tile-all", "tile-mid", "tile-on"];

/** The territory as the way to its zones: tiles to follow, or on a phone their picture and a list. */
export function ZonesEntry({ tiles }: { tiles: readonly CountedTile[] }) {
  const depthOf = tileDepth(tiles);
  const layers = TONES.map((tone, depth) => ({
    tone,
    tiles: tiles.filter((tile) => depthOf(tile) === depth),
  }));
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
      <div className="md:hidden">
        <TileFigure layers={layers} label={null} className="w-full max-w-64" />
      </div>
      <details className="unfold disclosure max-md:mt-2">
        <summary>Scegliere una zona</summary>
        <ZoneFilterTiles tiles={tiles} hint="Quanti incontri per zona" emptyToo />
      </details>
    </section>
  );
}
