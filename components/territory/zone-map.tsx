import { authorityLook } from "#components/territory/authority-mark";

/** A zone as drawn from imported boundaries, in the units of the drawing. */
type ZoneShape = {
  slug: string;
  name: string;
  href: string;
  path: string;
  labelX: number;
  labelY: number;
  authority: number;
};

/** The real boundaries, every zone a link; the attribution of their source always shows. */
export function ZoneMap(props: {
  width: number;
  height: number;
  shapes: readonly ZoneShape[];
  attribution: string;
}) {
  const viewBox = `0 0 ${props.width} ${props.height}`;
  const size = Math.round(props.width / 60);
  return (
    <figure>
      {/* biome-ignore lint/a11y/useSemanticElements: no other element groups links in a drawing */}
      <svg viewBox={viewBox} className="zone-map" role="group" aria-label="Mappa delle zone">
        {props.shapes.map((shape) => {
          const { tint, sign } = authorityLook(shape.authority);
          const place = `translate(${shape.labelX - size / 2} ${shape.labelY - size / 2})`;
          return (
            <a key={shape.slug} href={shape.href} aria-label={shape.name}>
              <path d={shape.path} className={tint} fillRule="evenodd">
                <title>{shape.name}</title>
              </path>
              <path
                d={sign}
                className="authority-mark"
                transform={`${place} scale(${size / 10})`}
                aria-hidden
              />
            </a>
          );
        })}
      </svg>
      <figcaption className="mt-2 text-sm text-soft">{props.attribution}</figcaption>
    </figure>
  );
}
