import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import {
  type DrawnPage,
  type FileReading,
  type FoundCheck,
  filledIn,
  NOTHING_FOUND,
  UnreadableFile,
} from "#lib/infra/found-content";
import { areWords, FoundWords } from "#lib/infra/found-words";
import { pictureOf, scaleToFit, wholePixels } from "#lib/infra/page-picture";

/** Time for words alone: of a document with endlessly many pages the first ones are enough. */
const WORDS_MS = 40_000;
/** Pages that are looked at for what their structure says. */
const CHECKED_PAGES = 200;
/** A reader knows by these whether it is the document they mean. */
const DRAWN = { pages: 24, milliseconds: 30_000, characters: 4_000_000 };

const FILES = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "/");

/** A PDF of anybody: its words, what it says of itself, and pictures of its first pages. */
export async function readPdf(data: Uint8Array): Promise<FileReading> {
  const pdf = await opened(data);
  const words = new FoundWords();
  const found = await readPages(pdf, words);
  const text = words.text();
  const check = await checkOf(pdf, found, areWords(text, found.read));
  const truncated = words.truncated || found.read < pdf.numPages;
  const told = { ...NOTHING_FOUND, pageCount: pdf.numPages, text, truncated, check };
  return { found: told, draw: () => drawPages(pdf) };
}

function opened(data: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data,
    verbosity: 0,
    cMapUrl: `${FILES}cmaps/`,
    standardFontDataUrl: `${FILES}standard_fonts/`,
    wasmUrl: `${FILES}wasm/`,
    iccUrl: `${FILES}iccs/`,
    // Fonts are drawn as outlines: there is no browser that could load them.
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 50_000_000,
    canvasMaxAreaInBytes: 50_000_000,
  }).promise.catch((error) => {
    const isLocked = (error as Error).name === "PasswordException";
    throw new UnreadableFile(isLocked ? "encrypted" : "damaged", error);
  });
}

interface ReadPages {
  read: number;
  /** Whether any page has a structure. */
  isStructured: boolean;
  picturesWithoutAlternative: number;
}

async function readPages(pdf: PDFDocumentProxy, words: FoundWords): Promise<ReadPages> {
  const until = Date.now() + WORDS_MS;
  const found = { read: 0, isStructured: false, picturesWithoutAlternative: 0 };
  while (found.read < pdf.numPages && !words.isFull && Date.now() < until) {
    found.read += 1;
    // One page that is broken leaves the others readable.
    const page = await pdf.getPage(found.read).catch(() => null);
    if (!page) continue;
    words.add(await wordsOf(page));
    if (found.read <= CHECKED_PAGES) {
      const tree = await page.getStructTree().catch(() => null);
      found.isStructured ||= tree !== null;
      found.picturesWithoutAlternative += tree ? bareFigures(tree) : 0;
    }
    page.cleanup();
  }
  return found;
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent().catch(() => ({ items: [] }));
  const pieces = content.items.map((item) =>
    "str" in item ? item.str + (item.hasEOL ? "\n" : "") : "",
  );
  return `${pieces.join("")}\n`;
}

interface StructureNode {
  role?: string;
  alt?: string;
  children?: unknown[];
}

function bareFigures(tree: StructureNode): number {
  let count = 0;
  const nodes: StructureNode[] = [tree];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.role === "Figure" && !filledIn(node.alt)) count += 1;
    for (const child of node.children ?? []) nodes.push(child as StructureNode);
  }
  return count;
}

async function checkOf(
  pdf: PDFDocumentProxy,
  found: ReadPages,
  hasText: boolean,
): Promise<FoundCheck> {
  const { info, metadata } = await pdf.getMetadata();
  const told = info as { Title?: unknown; Language?: unknown };
  // A map, whatever its type says.
  const marks = (await pdf.getMarkInfo()) as unknown as Map<string, unknown> | null;
  const preferences = await pdf.getViewerPreferences();
  const isTagged = marks?.get("Marked") === true && found.isStructured;
  return {
    format: "pdf",
    isTagged,
    language: filledIn(told.Language),
    title: filledIn(metadata?.get("dc:title")) ?? filledIn(told.Title),
    showsTitle: preferences?.get("DisplayDocTitle") === true,
    hasText,
    picturesWithoutAlternative: isTagged ? found.picturesWithoutAlternative : null,
  };
}

/** A page that cannot be drawn is left out. */
async function* drawPages(pdf: PDFDocumentProxy): AsyncGenerator<DrawnPage> {
  const until = Date.now() + DRAWN.milliseconds;
  let left = DRAWN.characters;
  // One for all: what they hold lies about until Node looks for what is no longer used.
  const canvas = createCanvas(1, 1);
  for (let page = 1; page <= Math.min(DRAWN.pages, pdf.numPages); page += 1) {
    const picture = await draw(pdf, page, canvas).catch(() => null);
    left -= picture?.length ?? 0;
    if (left < 0 || Date.now() > until) return;
    if (picture) yield { page, picture };
  }
}

async function draw(pdf: PDFDocumentProxy, number: number, canvas: Canvas): Promise<string> {
  const page = await pdf.getPage(number);
  const full = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: scaleToFit(full) });
  canvas.width = wholePixels(viewport.width);
  canvas.height = wholePixels(viewport.height);
  // Its own canvas is like that of a browser, as far as drawing goes.
  const given = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: given, viewport }).promise;
  page.cleanup();
  return pictureOf(canvas);
}
