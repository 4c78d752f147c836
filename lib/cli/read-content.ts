import { readFile, stat } from "node:fs/promises";
import {
  type DrawnPage,
  type FileReading,
  NOTHING_FOUND,
  UnreadableFile,
} from "#lib/infra/found-content";
import { FoundWords } from "#lib/infra/found-words";

// Reads one file of anybody and prints what is in it: on the first line what was found, then a line for
// each page that was drawn. Whatever ends it meanwhile, what it has printed holds. It runs alone, with little memory, little time
// and no rights (`runLimited`): whatever a file makes of it ends with it.

/** It has to be in memory whole. */
const LARGEST = { pdf: 300_000_000, words: 10_000_000 };

async function find(path: string, mediaType: string): Promise<FileReading> {
  if (mediaType === "application/pdf") {
    const { readPdf } = await import("#lib/infra/read-pdf");
    return readPdf(new Uint8Array(await whole(path, LARGEST.pdf)));
  }
  if (/officedocument|opendocument/.test(mediaType)) {
    const { readOffice } = await import("#lib/infra/read-office");
    return readOffice(path, mediaType);
  }
  if (/^(audio|video)\//.test(mediaType)) {
    const { readMedia } = await import("#lib/infra/read-media");
    return { found: await readMedia(path) };
  }
  const words = new FoundWords();
  words.add((await whole(path, LARGEST.words)).toString("utf8"));
  return { found: { ...NOTHING_FOUND, text: words.text(), truncated: words.truncated } };
}

async function whole(path: string, largest: number): Promise<Buffer> {
  if ((await stat(path)).size > largest) throw new UnreadableFile("too_big");
  return readFile(path);
}

const [path = "", mediaType = ""] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
try {
  const { found, draw } = await find(path, mediaType);
  say({ found });
  // What was found holds, whatever becomes of the drawing.
  if (draw) await sayPages(draw()).catch(() => undefined);
} catch (error) {
  say({ failure: error instanceof UnreadableFile ? error.code : failureOf(error) });
}
process.stdout.write("", () => process.exit(0));

async function sayPages(pages: AsyncIterable<DrawnPage>): Promise<void> {
  for await (const page of pages) say(page);
}

/** Memory that was not to be had is the file's fault, whatever library asked for it. */
function failureOf(error: unknown): "too_big" | "damaged" {
  return error instanceof RangeError ? "too_big" : "damaged";
}
