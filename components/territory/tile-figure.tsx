/** One zone as a tile: `row` and `column` count from 0. */
export type ZoneTile = { slug: string; name: string; row: number; column: number };

type Position = Pick<ZoneTile, "row" | "column">;
type Layer = { tone: string; tiles: readonly Position[] };

const STEP = 10;

/**
 * The territory drawn with one equal tile for each zone. Every layer is a single path, so that a
 * list of twenty meetings with a figure each stays light; `small` ones do without round corners,
 * which nobody would see, for a third of the bytes.
 */
export function TileFigure(props: {
  layers: Layer[];
  label: string | null;
  className: string;
  small?: boolean;
}) {
  const positions = props.layers.flatMap((layer) => layer.tiles);
  const columns = Math.max(0, ...positions.map((tile) => tile.column)) + 1;
  const rows = Math.max(0, ...positions.map((tile) => tile.row)) + 1;
  const [width, height] = [columns * STEP - 1.5, rows * STEP - 1.5];
  const viewBox = props.small ? `-4.25 -4.25 ${width} ${height}` : `0 0 ${width} ${height}`;
  const className = props.small ? "tiles tiles-small" : `tiles ${props.className}`;
  const shape = props.small ? dot : square;
  const drawing = props.layers
    .filter((layer) => layer.tiles.length > 0)
    .map(({ tone, tiles }) => <path key={tone} className={tone} d={tiles.map(shape).join("")} />);
  if (!props.label) {
    return (
      <svg viewBox={viewBox} className={className} aria-hidden>
        {drawing}
      </svg>
    );
  }
  return (
    <svg viewBox={viewBox} className={className} role="img">
      <title>{props.label}</title>
      {drawing}
    </svg>
  );
}

// The stroke rounds the corners and fills the tile up to 8.5 of its 10 units.
function square({ row, column }: Position): string {
  return `M${column * STEP + 1} ${row * STEP + 1}h6.5v6.5h-6.5z`;
}

// A line without length has square ends as wide as the stroke: a tile.
function dot({ row, column }: Position): string {
  return `M${column * STEP} ${row * STEP}h0`;
}
