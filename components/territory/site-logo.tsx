import { TileFigure } from "#components/territory/tile-figure";

type Place = { slug: string; row: number; column: number };

// Three tones in a fixed, irregular order: different zones, one figure.
const TONES = ["tile-on", "tile-mid", "tile-all"];

/** The figure of the territory as the mark of the site. */
export function SiteLogo({ tiles, className }: { tiles: readonly Place[]; className: string }) {
  const layers = TONES.map((tone, index) => ({
    tone,
    tiles: tiles.filter(({ row, column }) => (row * 2 + column * 5 + row * column) % 3 === index),
  }));
  return <TileFigure layers={layers} label={null} className={className} />;
}
