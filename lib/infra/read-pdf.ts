import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import {
  type FoundCheck,
  type FoundContent,
  filledIn,
  NOTHING_FOUND,
  UnreadableFile,
} from "#lib/infra/found-content";
import { areWords, FoundWords } from "#lib/infra/found-words";

/** Time for words alone: of a document with endlessly many pages the first ones are enough. */
const WORDS_MS = 40_000;
/** Pages that are looked at for what their structure says. */
const CHECKED_PAGES = 200;
const PICTURE = { width: 640, height: 960 };

const FILES = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "/");

/** A PDF of anybody: its words, what it says of itself, and a picture of its first page. */
export async function readPdf(data: Uint8Array): Promise<FoundContent> {
  const pdf = await opened(data);
  const words = new FoundWords();
  const found = await readPages(pdf, words);
  const text = words.text();
  const check = await checkOf(pdf, found, areWords(text, found.read));
  const picture = await drawFirst(pdf);
  const truncated = words.truncated || found.read < pdf.numPages;
  return { ...NOTHING_FOUND, pageCount: pdf.numPages, text, truncated, check, picture };
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

/** Null where the page cannot be drawn: what is in it is worth knowing all the same. */
async function drawFirst(pdf: PDFDocumentProxy): Promise<string | null> {
  try {
    const page = await pdf.getPage(1);
    const full = page.getViewport({ scale: 1 });
    const scale = Math.min(PICTURE.width / full.width, PICTURE.height / full.height);
    const viewport = page.getViewport({ scale });
    const width = Math.max(1, Math.round(viewport.width));
    const height = Math.max(1, Math.round(viewport.height));
    const canvas = createCanvas(width, height);
    // Its own canvas is like that of a browser, as far as drawing goes.
    const given = canvas as unknown as HTMLCanvasElement;
    await page.render({ canvas: given, viewport }).promise;
    return (await canvas.encode("webp", 80)).toString("base64");
  } catch {
    return null;
  }
}
