import type { ReactNode } from "react";
import type { ZoneTile } from "#components/territory/tile-figure";

/** The same figure as a list of things one can follow, in the order given, placed as on the map. */
export function TileGrid<Tile extends ZoneTile>(props: {
  tiles: readonly Tile[];
  className?: string;
  children: (tile: Tile, index: number) => ReactNode;
}) {
  return (
    <ul className={props.className ? `tile-grid ${props.className}` : "tile-grid"}>
      {props.tiles.map((tile, index) => (
        <li key={tile.slug} className={`col-start-${tile.column + 1} row-start-${tile.row + 1}`}>
          {props.children(tile, index)}
        </li>
      ))}
    </ul>
  );
}
