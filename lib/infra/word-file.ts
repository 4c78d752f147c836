import mammoth from "mammoth";
import { readZipParts, ZipError } from "#lib/infra/zip-parts";

export interface WordLimits {
  bytes: number;
  unpackedBytes: number;
  xmlBytes: number;
  paragraphs: number;
  /** Stretches of words set alike. */
  runs: number;
  /** Of tables, each with a paragraph of its own even where none is written. */
  cells: number;
  /** Whatever else there is, all of it together. */
  elements: number;
  pictures: number;
}

export type WordFailure =
  | "too_big"
  | "too_long"
  | "too_many_pictures"
  | "not_word"
  | "old_or_locked"
  | "damaged";

export class WordFileError extends Error {
  readonly code: WordFailure;

  constructor(code: WordFailure, cause?: unknown) {
    super(`The Word file is ${code.replaceAll("_", " ")}.`, { cause });
    this.name = "WordFileError";
    this.code = code;
  }
}

export interface WordPicture {
  /** What the `src` of its place in the HTML says. */
  src: string;
  contentType: string;
  bytes: Buffer;
}

/** What a document has and its HTML has not. */
export type WordLeftOut =
  | "trackedChanges"
  | "comments"
  | "headersAndFooters"
  | "charts"
  | "equations"
  | "embeddedFiles"
  | "linkedPictures"
  | "pictureFormats";

const PICTURE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const STYLES = [
  "p[style-name='Title'] => p.MsoTitle:fresh",
  "p[style-name='Titolo'] => p.MsoTitle:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Titolo ${level}'] => h${level}:fresh`),
  ...["Quote", "Intense Quote", "Citazione", "Quotations"].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  "comment-reference =>",
];

/** A .docx of anybody as HTML and its pictures. Nothing outside of the file is ever read. */
export async function readWordFile(bytes: Buffer, limits: WordLimits) {
  if (bytes.length > limits.bytes) throw new WordFileError("too_big");
  // The old format, and the envelope of a document with a password.
  if (bytes.subarray(0, 4).toString("hex") === "d0cf11e0") throw new WordFileError("old_or_locked");
  const parts = await wordParts(bytes, limits);
  const pictures: WordPicture[] = [];
  const leftOut = new Set<WordLeftOut>(leftOutOf(parts));
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (!PICTURE_TYPES.includes(image.contentType)) {
      leftOut.add("pictureFormats");
      return { src: "" };
    }
    if (pictures.length >= limits.pictures) throw new WordFileError("too_many_pictures");
    const src = `word-picture:${pictures.length + 1}`;
    pictures.push({ src, contentType: image.contentType, bytes: Buffer.from(await image.read()) });
    return { src };
  });
  try {
    // Mammoth takes an unpacked file too, though its types do not say so.
    const input = { file: zipOf(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const { value: html } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      idPrefix: "word-",
      convertImage,
    });
    return { html, pictures, leftOut: [...leftOut] };
  } catch (error) {
    throw error instanceof WordFileError ? error : new WordFileError("damaged", error);
  }
}

async function wordParts(bytes: Buffer, limits: WordLimits): Promise<Map<string, Buffer>> {
  const zipLimits = { entries: 5000, total: limits.unpackedBytes };
  const isWanted = (name: string) =>
    /\.(xml|rels)$/i.test(name) || /^word\/media\/[^/]+$/i.test(name);
  const parts = await readZipParts(bytes, zipLimits, isWanted).catch((error) => {
    const isTooBig = error instanceof ZipError && error.code === "too_big";
    throw new WordFileError(isTooBig ? "too_big" : "not_word", error);
  });
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))) {
    throw new WordFileError("not_word");
  }
  const found: Record<Counted, number> = { paragraphs: 0, runs: 0, cells: 0, elements: 0 };
  let xmlBytes = 0;
  for (const [name, part] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    xmlBytes += part.length;
    if (xmlBytes > limits.xmlBytes) throw new WordFileError("too_big");
    const xml = xmlText(part);
    // Word writes none; an entity could grow without end, or name a file of the server.
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new WordFileError("damaged");
    // Whatever is empty packs into nothing and still costs its reading, while nobody is answered.
    for (const what of Object.keys(COUNTED) as Counted[]) {
      found[what] += countOf(xml, COUNTED[what]);
      if (found[what] > limits[what]) throw new WordFileError("too_long");
    }
  }
  return parts;
}

type Counted = "paragraphs" | "runs" | "cells" | "elements";

const COUNTED: Record<Counted, RegExp> = {
  paragraphs: /<(?:[\w-]+:)?p[\s/>]/g,
  runs: /<(?:[\w-]+:)?r[\s/>]/g,
  cells: /<(?:[\w-]+:)?tc[\s/>]/g,
  elements: /<[^/!?]/g,
};

/** One by one: a list of them would take more memory than the document. */
function countOf(xml: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of xml.matchAll(pattern)) count += 1;
  return count;
}

/** Half of the letters of UTF-16 are zero bytes: without them what is looked for is found. */
function xmlText(part: Buffer): string {
  return part.toString("latin1").replaceAll("\0", "");
}

function zipOf(parts: ReadonlyMap<string, Buffer>) {
  return {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const part = parts.get(name);
      if (!part) throw new WordFileError("damaged");
      if (encoding === "base64") return part.toString("base64");
      return encoding ? new TextDecoder(encoding).decode(part) : part;
    },
  };
}

function leftOutOf(parts: ReadonlyMap<string, Buffer>): WordLeftOut[] {
  const xml = (pattern: RegExp) =>
    [...parts].flatMap(([name, part]) => (pattern.test(name) ? [part.toString("utf8")] : []));
  const body = xml(/^word\/document\d*\.xml$/).join("");
  const found: Record<Exclude<WordLeftOut, "pictureFormats">, boolean> = {
    trackedChanges: /<w:(ins|del|moveFrom|moveTo) /.test(body),
    comments: /<w:commentReference /.test(body),
    headersAndFooters: xml(/^word\/(header|footer)\d*\.xml$/).some((text) => /<w:t[ >]/.test(text)),
    charts: /<(c:chart|dgm:relIds|cx:chart) /.test(body),
    equations: /<m:oMath[ >]/.test(body),
    embeddedFiles: /<o:OLEObject /.test(body),
    linkedPictures: /<a:blip [^>]*r:link=/.test(body),
  };
  return Object.entries(found).flatMap(([what, is]) => (is ? [what as WordLeftOut] : []));
}
