import { TileFigure, type ZoneTile } from "#components/territory/tile-figure";
import { formatCount } from "#lib/format";

const SIZES = { small: "", large: "size-27 md:size-39" };

/**
 * The zones involved, lit on the figure of the territory; in a lighter tone throughout when the
 * thing is addressed to all zones. `tiles` are the zones valid on the date shown.
 */
export function ZoneGlyph(props: {
  tiles: readonly ZoneTile[];
  involved: readonly string[];
  all: boolean;
  size?: keyof typeof SIZES;
  /** When the same words stand beside the figure. */
  decorative?: boolean;
}) {
  const lit = props.tiles.filter((tile) => props.involved.includes(tile.slug));
  const rest = props.tiles.filter((tile) => !props.involved.includes(tile.slug));
  return (
    <TileFigure
      layers={[
        { tone: props.all ? "tile-all" : "tile-off", tiles: rest },
        { tone: "tile-on", tiles: lit },
      ]}
      label={props.decorative ? null : describeZones(lit, props.all, props.tiles.length)}
      className={SIZES[props.size ?? "small"]}
      small={props.size !== "large"}
    />
  );
}

function describeZones(lit: readonly ZoneTile[], all: boolean, total: number): string {
  const named = lit.map((tile) => tile.name).toSorted((a, b) => a.localeCompare(b, "it"));
  const involved = `${formatCount(lit.length, "zona", "zone")}: ${named.join(", ")}`;
  if (!all) return lit.length > 0 ? involved : "nessuna zona indicata";
  return lit.length > 0 ? `${involved}; per tutte le ${total} zone` : `tutte le ${total} zone`;
}
