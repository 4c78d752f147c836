import type { ZoneTile } from "#components/territory/tile-figure";
import { TileGrid } from "#components/territory/tile-grid";
import { formatCount } from "#lib/format";

type CountedTile = ZoneTile & { count: number; href: string; selected?: boolean };

/**
 * Tiles that lead to what concerns one zone: how many meetings as a number and as depth of colour. The name
 * of the tile under the pointer or the focus shows in the line below.
 */
export function ZoneFilterTiles(props: {
  tiles: readonly CountedTile[];
  /** What is counted, in a few words. */
  hint: string;
  /** Where a tile leads to the zone itself, a zone without meetings has something to show too. */
  emptyToo?: boolean;
}) {
  const most = Math.max(1, ...props.tiles.map((tile) => tile.count));
  return (
    <div className="counted">
      <TileGrid tiles={props.tiles}>
        {(tile) => {
          const className = `depth-${Math.ceil((tile.count / most) * 3)}`;
          const what =
            tile.count > 0 ? formatCount(tile.count, "incontro", "incontri") : "nessun incontro";
          const content = (
            <>
              <span aria-hidden>{tile.count}</span>
              <span className="tile-name">
                {tile.name}: {what}
              </span>
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
