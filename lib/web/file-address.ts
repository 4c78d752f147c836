import { ID_SHAPE } from "#lib/ids";

const SHAPES = [
  new RegExp(`^/immagini/${ID_SHAPE}(?:/[1-9]\\d{0,4}\\.(?:webp|jpg|png))?$`),
  new RegExp(`^/materiali/anteprima/${ID_SHAPE}/[1-9]\\d{0,3}$`),
  new RegExp(`^/materiali/sottotitoli/${ID_SHAPE}/[a-z]{2}$`),
  new RegExp(`^/materiali/file/${ID_SHAPE}/[A-Za-z0-9][A-Za-z0-9._-]{0,159}$`),
];

/** Whether there may be a file at an address: each time it is asked whether this reader may have it. */
export function isFileAddress(url: string): boolean {
  const [path = ""] = url.split("?");
  return SHAPES.some((shape) => shape.test(path));
}
