import type { ZoneTile } from "#components/territory/tile-figure";
import { TileGrid } from "#components/territory/tile-grid";

/** `authority` is the position of the health authority among those of the territory, from 0. */
export type MappedZone = ZoneTile & { href: string; authority: number };

/**
 * The zones as a list that happens to be drawn as a map. Where there is room each tile carries its
 * name; on a phone the number that the table beside it explains.
 */
export function ZoneCartogram({ zones }: { zones: readonly MappedZone[] }) {
  return (
    <TileGrid tiles={zones} className="named">
      {(zone, index) => (
        <a href={zone.href} className={`authority-${zone.authority}`}>
          <span className="md:hidden" aria-hidden>
            {index + 1}
          </span>
          <span className="max-md:sr-only">{zone.name.replaceAll(" – ", "\u00a0– ")}</span>
        </a>
      )}
    </TileGrid>
  );
}

/** The numbers by which a cartogram on a phone and the table beside it know the zones. */
export function zoneNumbers(zones: readonly ZoneTile[]): Map<string, number> {
  const inReadingOrder = zones.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return new Map(inReadingOrder.map((zone, index) => [zone.slug, index + 1]));
}
