/** One zone as a tile: `row` and `column` count from 0. */
export type ZoneTile = { slug: string; name: string; row: number; column: number };

type Position = Pick<ZoneTile, "row" | "column">;
type Layer = { tone: string; tiles: readonly Position[] };

const STEP = 10;

/**
 * The territory drawn with one equal tile for each zone. Every layer is a single path, so that a
 * list of twenty meetings with a figure each stays light.
 */
export function TileFigure(props: { layers: Layer[]; label: string | null; className: string }) {
  const positions = props.layers.flatMap((layer) => layer.tiles);
  const columns = Math.max(0, ...positions.map((tile) => tile.column)) + 1;
  const rows = Math.max(0, ...positions.map((tile) => tile.row)) + 1;
  const viewBox = `0 0 ${columns * STEP - 1.5} ${rows * STEP - 1.5}`;
  const className = `tiles ${props.className}`;
  const drawing = props.layers
    .filter((layer) => layer.tiles.length > 0)
    .map(({ tone, tiles }) => <path key={tone} className={tone} d={tiles.map(square).join("")} />);
  if (!props.label) {
    return (
      <svg viewBox={viewBox} className={className} aria-hidden>
        {drawing}
      </svg>
    );
  }
  return (
    <svg viewBox={viewBox} className={className} role="img" aria-label={props.label}>
      <title>{props.label}</title>
      {drawing}
    </svg>
  );
}

// The stroke rounds the corners and fills the tile up to 8.5 of its 10 units.
function square({ row, column }: Position): string {
  return `M${column * STEP + 1} ${row * STEP + 1}h6.5v6.5h-6.5z`;
}
