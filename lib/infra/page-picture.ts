import { type Canvas, createCanvas, loadImage } from "@napi-rs/canvas";
import type { DrawnPage } from "#lib/infra/found-content";

const LARGEST = { width: 640, height: 960 };

interface Size {
  width: number;
  height: number;
}

/** By how much a page is drawn larger or smaller, so that its picture is as large as those of others. */
export function scaleToFit({ width, height }: Size): number {
  return Math.min(LARGEST.width / width, LARGEST.height / height);
}

export function wholePixels(length: number): number {
  return Math.max(1, Math.round(length));
}

/** A drawn page as a WebP, in base64. */
export async function pictureOf(canvas: Canvas): Promise<string> {
  return (await canvas.encode("webp", 80)).toString("base64");
}

/** A JPEG or a PNG by its first bytes: a drawing in SVG could name other files. */
const PICTURES = /^(ffd8ff|89504e47)/;

/** The picture of a first page that a program left in its file, never larger than it came. */
export async function* drawSmaller(bytes: Buffer): AsyncGenerator<DrawnPage> {
  if (!PICTURES.test(bytes.toString("hex", 0, 4))) return;
  const image = await loadImage(bytes);
  const scale = Math.min(1, scaleToFit(image));
  const canvas = createCanvas(wholePixels(image.width * scale), wholePixels(image.height * scale));
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  yield { page: 1, picture: await pictureOf(canvas) };
}
