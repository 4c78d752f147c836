import type { ZoneTile } from "#components/territory/tile-figure";
import { TileGrid } from "#components/territory/tile-grid";
import { formatNumber } from "#lib/format";

export type CountedTile = ZoneTile & { count: number; href: string; selected?: boolean };

/**
 * Tiles that lead to what concerns one zone: how many meetings as a number and as depth of colour.
 * The name of the tile under the pointer or the focus shows in the line below. On narrow screens
 * and under a finger the same links are a list of names, which is why they come in alphabetical order.
 */
export function ZoneFilterTiles(props: {
  tiles: readonly CountedTile[];
  /** What is counted, in a few words. */
  hint: string;
  /** Where a tile leads to the zone itself, a zone without meetings has something to show too. */
  emptyToo?: boolean;
}) {
  const depthOf = tileDepth(props.tiles);
  return (
    <div className="counted">
      <TileGrid tiles={props.tiles.toSorted((a, b) => a.name.localeCompare(b.name, "it"))}>
        {(tile) => {
          const className = `depth-${depthOf(tile)}`;
          const content = (
            <>
              <span className="tile-name">{tile.name}</span> {formatNumber(tile.count)}
            </>
          );
          if (tile.count === 0 && !tile.selected && !props.emptyToo)
            return <span className={className}>{content}</span>;
          return (
            <a
              href={tile.href}
              className={className}
              aria-current={tile.selected ? "true" : undefined}
            >
              {content}
            </a>
          );
        }}
      </TileGrid>
      <p className="hint">{props.hint}</p>
    </div>
  );
}

/** From 0, none, to 3, as many as the tile that has most. */
function tileDepth(tiles: readonly { count: number }[]) {
  const most = Math.max(1, ...tiles.map((tile) => tile.count));
  return (tile: { count: number }) => Math.ceil((tile.count / most) * 3);
}
