/** A zone as drawn from imported boundaries: `path` is SVG path data in the units of `viewBox`. */
type ZoneShape = { slug: string; name: string; href: string; path: string; authority: number };

/** The real boundaries, every zone a link; the attribution of their source always shows. */
export function ZoneMap(props: {
  viewBox: string;
  shapes: readonly ZoneShape[];
  attribution: string;
}) {
  return (
    <figure>
      {/* biome-ignore lint/a11y/useSemanticElements: no other element groups links inside a drawing */}
      <svg viewBox={props.viewBox} className="zone-map" role="group" aria-label="Mappa delle zone">
        {props.shapes.map((shape) => (
          <a key={shape.slug} href={shape.href} aria-label={shape.name}>
            <path d={shape.path} className={`authority-${shape.authority}`} fillRule="evenodd">
              <title>{shape.name}</title>
            </path>
          </a>
        ))}
      </svg>
      <figcaption className="mt-2 text-sm text-soft">{props.attribution}</figcaption>
    </figure>
  );
}
