/** A picture in several sizes of the same proportions; the first of each type is the smallest. */
export interface PictureFile {
  width: number;
  height: number;
  variants: readonly { url: string; width: number; type: string }[];
}

/**
 * A picture in the size that the screen needs. `alt` says what it shows; an empty one says that it
 * only decorates. `sizes` is how wide it stands on the page; without it, as wide as reading text.
 */
export function Picture(props: { file: PictureFile; alt: string; sizes?: string; lazy?: boolean }) {
  const { file, alt, sizes = "(min-width: 48rem) 42rem, 100vw" } = props;
  const byType = [...Map.groupBy(file.variants, ({ type }) => type)];
  const [fallbackType, fallback = []] = byType.at(-1) ?? [];
  return (
    <picture>
      {byType
        .filter(([type]) => type !== fallbackType)
        .map(([type, variants]) => (
          <source key={type} type={type} srcSet={sourceSet(variants)} sizes={sizes} />
        ))}
      <img
        src={fallback.at(-1)?.url}
        srcSet={sourceSet(fallback)}
        sizes={sizes}
        width={file.width}
        height={file.height}
        alt={alt}
        loading={props.lazy === false ? undefined : "lazy"}
        decoding="async"
      />
    </picture>
  );
}

function sourceSet(variants: readonly { url: string; width: number }[]): string {
  return variants.map(({ url, width }) => `${url} ${width}w`).join(", ");
}
