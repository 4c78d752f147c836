import { SaxesParser, type SaxesTagPlain } from "saxes";
import {
  type FileReading,
  type FoundCheck,
  filledIn,
  NOTHING_FOUND,
  UnreadableFile,
} from "#lib/infra/found-content";
import { areWords, FoundWords } from "#lib/infra/found-words";
import { drawSmaller } from "#lib/infra/page-picture";
import { readZipParts, ZipError } from "#lib/infra/zip-parts";

/** Of the texts in it, all together and unpacked; pictures and films in it are not looked at. */
const UNPACKED = { entries: 20_000, total: 150_000_000 };

/** What the parts of an office file say, as they are gone through. */
interface Gathered {
  words: FoundWords;
  title: string | null;
  language: string | null;
  pages: number | null;
  bareFigures: number;
}

type Format = FoundCheck["format"];

/** A file of Word, PowerPoint, Excel or LibreOffice: its words, what it says of itself, and its first page. */
export async function readOffice(path: string, mediaType: string): Promise<FileReading> {
  const format = formatOf(mediaType);
  const isOpen = mediaType.includes("opendocument");
  const wanted = isOpen ? /^(content|styles|meta)\.xml$/ : WANTED[format];
  const parts = await readZipParts(
    path,
    UNPACKED,
    (name) => wanted.test(name) || LIKENESS.test(name),
  ).catch((error) => {
    const isTooBig = error instanceof ZipError && error.code === "too_big";
    throw new UnreadableFile(isTooBig ? "too_big" : "damaged", error);
  });
  const found: Gathered = {
    words: new FoundWords(),
    title: null,
    language: null,
    pages: null,
    bareFigures: 0,
  };
  const names = [...parts.keys()]
    .filter((name) => !LIKENESS.test(name))
    .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  for (const name of names) {
    const part = parts.get(name);
    if (part) gather(part, name, found);
  }
  const counted = names.filter((name) => COUNTED[format]?.test(name)).length;
  const pageCount = counted > 0 ? counted : found.pages;
  const text = found.words.text();
  const check: FoundCheck = {
    format,
    isTagged: true,
    language: found.language,
    title: found.title,
    showsTitle: true,
    hasText: areWords(text, 1),
    picturesWithoutAlternative: found.bareFigures,
  };
  const likeness = [...parts].find(([name]) => LIKENESS.test(name))?.[1];
  const told = { ...NOTHING_FOUND, pageCount, text, truncated: found.words.truncated, check };
  return { found: told, ...(likeness && { draw: () => drawSmaller(likeness) }) };
}

function formatOf(mediaType: string): Format {
  if (/presentation|slideshow/.test(mediaType)) return "presentation";
  return /spreadsheet/.test(mediaType) ? "spreadsheet" : "word";
}

/** The first page as the program that wrote the file drew it. */
const LIKENESS = /^(docProps\/thumbnail\.(jpeg|jpg|png)|Thumbnails\/thumbnail\.png)$/;
const PROPERTIES = "docProps/(core|app)";
const WANTED: Record<Format, RegExp> = {
  pdf: /^$/,
  word: new RegExp(`^(${PROPERTIES}|word/(document\\d*|styles|footnotes|endnotes))\\.xml$`),
  presentation: new RegExp(
    `^(${PROPERTIES}|ppt/(presentation|slides/slide\\d+|notesSlides/notesSlide\\d+))\\.xml$`,
  ),
  spreadsheet: new RegExp(
    `^(${PROPERTIES}|xl/(workbook|sharedStrings|worksheets/sheet\\d+))\\.xml$`,
  ),
};

/** Parts of which each is a page. */
const COUNTED: Partial<Record<Format, RegExp>> = {
  presentation: /^ppt\/slides\//,
  spreadsheet: /^xl\/worksheets\//,
};

/** Words stand in these: of Office, of its spreadsheets, of LibreOffice. */
const WORDS = new Set(["w:t", "a:t", "t", "text:p", "text:h"]);
/** After these others begin. */
const BLOCKS = new Set(["w:p", "a:p", "si", "is", "text:p", "text:h", "w:tab", "w:br", "text:tab"]);
const PAGES = new Set(["draw:page", "table:table"]);

/** What the elements are called is the same in every file that these programs write. */
function gather(part: Buffer, name: string, found: Gathered): void {
  const parser = new SaxesParser();
  const open: string[] = [];
  let [inWords, said] = [0, ""];
  parser.on("error", (error) => {
    throw new UnreadableFile("damaged", error);
  });
  parser.on("doctype", () => {
    // No program writes one; an entity could grow without end.
    throw new UnreadableFile("damaged");
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    open.push(tag.name);
    said = "";
    if (WORDS.has(tag.name)) inWords += 1;
    notice(tag, open, found);
  });
  parser.on("text", (text) => {
    if (inWords > 0) found.words.add(text);
    else if (text.length < 1_000) said += text;
  });
  parser.on("closetag", ({ name: tag }) => {
    open.pop();
    if (WORDS.has(tag)) inWords -= 1;
    if (BLOCKS.has(tag)) found.words.add(/tab|br/.test(tag) ? " " : "\n");
    if (tag === "dc:title") found.title ??= filledIn(said);
    if (tag === "dc:language") found.language ??= filledIn(said);
    if (tag === "Pages" && name === "docProps/app.xml")
      found.pages = Number.parseInt(said, 10) || null;
  });
  parser.write(decoded(part)).close();
}

function notice(tag: SaxesTagPlain, open: readonly string[], found: Gathered): void {
  const { name, attributes } = tag;
  // The language of a document is that of its usual style.
  if (name === "w:lang" && open.includes("w:docDefaults"))
    found.language ??= filledIn(attributes["w:val"]);
  if (name === "a:rPr") found.language ??= filledIn(attributes.lang);
  if (name === "style:text-properties" && open.includes("style:default-style")) {
    found.language ??= filledIn(attributes["fo:language"]);
  }
  if (name === "meta:document-statistic") {
    found.pages ??= Number.parseInt(attributes["meta:page-count"] ?? "", 10) || null;
  }
  if (PAGES.has(name)) found.pages = (found.pages ?? 0) + 1;
  const isFigure = name === "wp:docPr" || (name === "p:cNvPr" && open.at(-2) === "p:nvPicPr");
  if (isFigure && !filledIn(attributes.descr)) found.bareFigures += 1;
  // Marked as an ornament, or described in an element of its own.
  if (name === "adec:decorative" && attributes.val === "1") found.bareFigures -= 1;
  if (name === "draw:image") found.bareFigures += 1;
  if ((name === "svg:title" || name === "svg:desc") && open.includes("draw:frame")) {
    found.bareFigures = Math.max(0, found.bareFigures - 1);
  }
}

function decoded(part: Buffer): string {
  const mark = part.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(part);
}
