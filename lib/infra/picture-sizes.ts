import sharp from "sharp";

/** Widths a page asks for, in pixels: a phone, a phone's fine screen, reading text, its fine screen. */
const WIDTHS = [400, 800, 1200, 1600] as const;
const MAX_PIXELS = 60_000_000;
const FORMATS = ["jpeg", "png", "webp", "gif", "heif"];

export interface PictureSize {
  width: number;
  height: number;
  type: "image/webp" | "image/jpeg" | "image/png";
  bytes: Buffer;
}

/** The file is no picture that the portal takes, or has more pixels than it may. */
export class PictureError extends Error {
  readonly code: "not_a_picture" | "too_many_pixels";

  constructor(code: "not_a_picture" | "too_many_pixels", cause?: unknown) {
    super(`The picture is refused: ${code.replaceAll("_", " ")}.`, { cause });
    this.name = "PictureError";
    this.code = code;
  }
}

/** The bytes of a picture, or where they are on this machine. */
type Source = Buffer | string;

/**
 * A picture of anybody in the sizes pages ask for, smallest first, never larger than it came. It is
 * drawn anew: where it was taken, by whom, with which camera stays behind, and so does anything else
 * that the file may have held. Only its first frame is kept.
 */
export async function makePictureSizes(
  source: Source,
): Promise<{ width: number; height: number; sizes: PictureSize[] }> {
  if (source.length === 0) throw new PictureError("not_a_picture");
  const { hasAlpha, width, height } = await facts(source);
  const largest = Math.min(width, WIDTHS.at(-1) ?? width);
  const widths = [...WIDTHS.filter((each) => each < largest), largest];
  const sizes: PictureSize[] = [];
  try {
    // One after the other: two large pictures at once would need the memory of both.
    for (const type of ["image/webp", hasAlpha ? "image/png" : "image/jpeg"] as const) {
      for (const each of widths) sizes.push(await drawn(source, each, type));
    }
  } catch (error) {
    throw new PictureError("not_a_picture", error);
  }
  const last = sizes.at(-1);
  return { width: last?.width ?? width, height: last?.height ?? height, sizes };
}

/** A picture as it came, in its own format and size, without what was written into it besides. */
export async function redrawPicture(source: Source): Promise<Buffer> {
  await facts(source);
  return opened(source)
    .autoOrient()
    .toBuffer()
    .catch((error) => {
      throw new PictureError("not_a_picture", error);
    });
}

async function facts(source: Source) {
  const metadata = await opened(source)
    .metadata()
    .catch((error) => {
      const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
      throw new PictureError(isTooLarge ? "too_many_pixels" : "not_a_picture", error);
    });
  const { format, hasAlpha = false, autoOrient } = metadata;
  // A drawing in SVG is a document that may name other files: it is never opened as a picture.
  if (!FORMATS.includes(format ?? "")) throw new PictureError("not_a_picture");
  if (autoOrient.width * autoOrient.height > MAX_PIXELS) throw new PictureError("too_many_pixels");
  return { hasAlpha, width: autoOrient.width, height: autoOrient.height };
}

async function drawn(source: Source, width: number, type: PictureSize["type"]) {
  const picture = opened(source).autoOrient().resize({ width, withoutEnlargement: true });
  const written =
    type === "image/webp"
      ? picture.webp({ quality: 78, effort: 4 })
      : type === "image/jpeg"
        ? picture.jpeg({ quality: 80, mozjpeg: true })
        : picture.png({ compressionLevel: 9, palette: true });
  const { data, info } = await written.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, type, bytes: data };
}

function opened(source: Source) {
  return sharp(source, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 });
}
