import { AuthorityMark, authorityLook } from "#components/territory/authority-mark";
import type { ZoneTile } from "#components/territory/tile-figure";
import { TileGrid } from "#components/territory/tile-grid";

export type MappedZone = ZoneTile & {
  href: string;
  /** Position of the health authority among those of the territory, from 0. */
  authority: number;
  /** By which the table beside it knows the zone. */
  number: number;
};

/**
 * The zones as a list that happens to be drawn as a map. Where there is room each tile carries its
 * name; on a phone the number that the table beside it explains.
 */
export function ZoneCartogram({ zones }: { zones: readonly MappedZone[] }) {
  const inReadingOrder = zones.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return (
    <TileGrid tiles={inReadingOrder} className="named">
      {(zone) => (
        <a href={zone.href} className={authorityLook(zone.authority).tint}>
          <AuthorityMark index={zone.authority} className="absolute" />
          <span className="md:hidden" aria-hidden>
            {zone.number}
          </span>
          <span className="max-md:sr-only">{zone.name.replaceAll(" – ", "\u00a0– ")}</span>
        </a>
      )}
    </TileGrid>
  );
}
