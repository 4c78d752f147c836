import { rmSync } from "node:fs";
import { Readable } from "node:stream";
import { Document, Packer, Paragraph } from "docx";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { loadContentFacts } from "#lib/contents/queries";
import { CONTENT_KNOWN, lacksOf } from "#lib/contents/rules";
import { addFile, forgetFiles } from "#lib/files/commands";
import { FILE_ENDINGS } from "#lib/files/schema";
import { db, inTransaction } from "#lib/infra/db";
import { receiveFile } from "#lib/infra/incoming-file";
import { fileStore } from "#lib/infra/installed-store";
import { type Job, prepareJobs, runJobs } from "#lib/infra/jobs";
import { readContent, sweepReadings } from "#lib/readings/commands";
import { contentReadingJob, readingSweepJob } from "#lib/readings/jobs";
import { account } from "#tests/support/actors";
import { pptx } from "#tests/support/office-files";
import {
  hugePagePdf,
  lockedPdf,
  mp4,
  scannedPdf,
  taggedPdf,
  untaggedPdf,
  wav,
} from "#tests/support/real-documents";
import { zipOf } from "#tests/support/word-documents";

const PDF = "application/pdf";
const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ODT = "application/vnd.oasis.opendocument.text";
const LIMITS = { memoryMB: 300, seconds: 60, answerBytes: 5_000_000 };

async function store(bytes: Buffer, mediaType = PDF) {
  const incoming = await receiveFile(Readable.from([bytes]), 100_000_000);
  await (await fileStore()).keep(incoming);
  const { sha256, size } = incoming;
  const name = `prova.${FILE_ENDINGS[mediaType] ?? "x"}`;
  const { id } = await inTransaction(undefined, (tx) =>
    addFile(SYSTEM, { sha256, size, mediaType, name }, tx),
  );
  return { id, sha256 };
}

async function factsOf(sha256: string) {
  const facts = (await loadContentFacts(SYSTEM, [sha256])).get(sha256);
  if (!facts) throw new Error("No content");
  return facts;
}

const textOf = async (sha256: string) =>
  (await db().contentText.findUnique({ where: { sha256 } }))?.text;

async function pictureOf(sha256: string, page: number) {
  const { file } = await db().pagePicture.findUniqueOrThrow({
    where: { sha256_page: { sha256, page } },
    select: { file: { select: { sha256: true } } },
  });
  const picture = await (await fileStore()).read(file.sha256);
  return sharp(Buffer.concat(await picture.toArray())).metadata();
}

async function read(bytes: Buffer, mediaType = PDF, limits = LIMITS) {
  const { id, sha256 } = await store(bytes, mediaType);
  await readContent(SYSTEM, sha256, limits);
  return { id, sha256, ...(await factsOf(sha256)) };
}

/** Contents of which somebody heard that something was found out. */
const known: string[] = [];
const knownJob: Job<{ sha256: string }> = {
  ...CONTENT_KNOWN,
  handle: async ({ sha256 }) => {
    known.push(sha256);
  },
};
const JOBS = [contentReadingJob, readingSweepJob, knownJob];

beforeAll(() => prepareJobs(process.env.DATABASE_URL ?? "", JOBS));

test("the worker reads what arrived, goes on after what failed, and the sweep finds what was left", async () => {
  const good = await store(await untaggedPdf(4));
  const bad = await store(Buffer.from("%PDF-1.7 rotto"));
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const stop = await runJobs(databaseUrl, JOBS);
  await expect.poll(async () => (await factsOf(good.sha256)).reading).toBe("read");
  await expect.poll(async () => (await factsOf(bad.sha256)).reading).toBe("failed");
  await expect.poll(() => known).toEqual(expect.arrayContaining([good.sha256, bad.sha256]));
  await stop();
  const { sha256 } = await store(await untaggedPdf(5));
  const old = new Date(Date.now() - 3_600_000);
  await db().content.update({ where: { sha256 }, data: { createdAt: old } });
  expect(await sweepReadings(SYSTEM)).toBeGreaterThanOrEqual(1);
});

test("a PDF tells its words, its pages and what it says of itself, and shows its first pages", async () => {
  const found = await read(await taggedPdf());
  expect(found).toMatchObject({
    reading: "read",
    pageCount: 1,
    check: {
      isTagged: true,
      language: "it-IT",
      title: "Verbale del tavolo",
      showsTitle: true,
      hasText: true,
      picturesWithoutAlternative: 1,
    },
  });
  expect(await textOf(found.sha256)).toContain("Povertà educativa");
  expect(found.drawnPages).toEqual([1]);
  expect(await pictureOf(found.sha256, 1)).toMatchObject({ format: "webp", width: 640 });
});

test("of a long document the first pages are drawn, and their pictures go with it", async () => {
  const { id, sha256, drawnPages } = await read(await untaggedPdf(30));
  expect(drawnPages).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  const pictures = { pagePicture: { sha256 } };
  expect(await db().storedFile.count({ where: pictures })).toBe(24);
  await inTransaction(undefined, (tx) => forgetFiles(SYSTEM, [id], tx));
  expect(await db().storedFile.count({ where: { name: { startsWith: "pagina-24" } } })).toBe(0);
});

test("slides show the first one as the program that wrote them drew it", async () => {
  const drawn = sharp({ create: { width: 800, height: 600, channels: 3, background: "teal" } });
  const bytes = pptx("Con figura", { "docProps/thumbnail.jpeg": await drawn.jpeg().toBuffer() });
  const found = await read(bytes, PPTX);
  expect(found.drawnPages).toEqual([1]);
  expect(await pictureOf(found.sha256, 1)).toMatchObject({ format: "webp", width: 640 });
  for (const other of ["<svg xmlns='http://www.w3.org/2000/svg'/>", "\u00ff\u00d8\u00ff rotto"]) {
    const odd = pptx(other, { "docProps/thumbnail.jpeg": Buffer.from(other, "latin1") });
    expect(await read(odd, PPTX)).toMatchObject({ reading: "read", drawnPages: [] });
  }
});

test("what a PDF lacks is told: marks, a language, a title, words", async () => {
  const untagged = await read(await untaggedPdf());
  expect(untagged.pageCount).toBe(3);
  expect(untagged.check && lacksOf(untagged.check)).toEqual([
    "not_tagged",
    "no_language",
    "no_title",
  ]);
  const scanned = await read(await scannedPdf());
  expect(scanned.check && lacksOf(scanned.check)).toContain("only_pictures");
  expect(await textOf(scanned.sha256)).toBeUndefined();
});

test("what is broken, locked or absurd fails alone", async () => {
  const whole = await taggedPdf();
  expect(await read(whole.subarray(0, whole.length / 2))).toMatchObject({
    reading: "failed",
    readingFailure: "damaged",
  });
  expect(await read(await lockedPdf())).toMatchObject({ readingFailure: "encrypted" });
  expect(await read(await hugePagePdf())).toMatchObject({ reading: "read", pageCount: 1 });
});

test("what takes too much memory or too much time is ended, and is told apart", async () => {
  const large = await untaggedPdf(400);
  expect(await read(large, PDF, { ...LIMITS, seconds: 0.05 })).toMatchObject({
    readingFailure: "too_slow",
  });
  // Unpacked it is more than may be looked at, though it is small.
  const bomb = zipOf({ "word/document.xml": `<p>${"a".repeat(160_000_000)}</p>` });
  expect(await read(bomb, DOCX)).toMatchObject({ readingFailure: "too_big" });
  const entities = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>';
  expect(await read(zipOf({ "word/document.xml": entities }), DOCX)).toMatchObject({
    readingFailure: "damaged",
  });
  const deep = zipOf({ "word/document.xml": "<a>".repeat(8_000_000) });
  expect(await read(deep, DOCX)).toMatchObject({ reading: "failed" });
});

test("office files tell their words, slides, language and pictures without description", async () => {
  const word = new Document({
    title: "Il regolamento",
    sections: [{ children: [new Paragraph("Prima riga"), new Paragraph("Seconda riga")] }],
  });
  const docx = await read(await Packer.toBuffer(word), DOCX);
  expect(await textOf(docx.sha256)).toBe("Prima riga\nSeconda riga");
  expect(docx.check).toMatchObject({ format: "word", title: "Il regolamento" });

  const slide = (words: string) =>
    `<p:sld><p:pic><p:nvPicPr><p:cNvPr id="1"/></p:nvPicPr></p:pic><a:p><a:r><a:rPr lang="it-IT"/><a:t>${words}</a:t></a:r></a:p></p:sld>`;
  const slides = { "ppt/slides/slide1.xml": slide("Uno"), "ppt/slides/slide2.xml": slide("Due") };
  const deck = await read(pptx("x", slides), PPTX);
  expect(await textOf(deck.sha256)).toBe("Uno\nDue");
  expect(deck).toMatchObject({
    pageCount: 2,
    check: { language: "it-IT", picturesWithoutAlternative: 2 },
  });

  const odt = await read(
    zipOf({
      "content.xml":
        "<o><text:h>Titolo</text:h><text:p>Il <text:span>corpo</text:span></text:p></o>",
      "meta.xml": '<m><dc:title>Linee</dc:title><meta:document-statistic meta:page-count="4"/></m>',
    }),
    ODT,
  );
  expect(await textOf(odt.sha256)).toBe("Titolo\nIl corpo");
  expect(odt).toMatchObject({ pageCount: 4, check: { title: "Linee", language: null } });
});

test("a database takes every text, whatever marks are in it", async () => {
  const captions = await read(
    Buffer.from("WEBVTT\n\0\ufeffperch\u00ad\u00e9 \t  s\u00ec\n\n\n"),
    "text/vtt",
  );
  expect(await textOf(captions.sha256)).toBe("WEBVTT\nperché sì");
});

test("sound and video tell how long they last", async () => {
  expect(await read(wav(75), "audio/wav")).toMatchObject({ durationSeconds: 75, pageCount: null });
  expect(await read(mp4(3_600), "video/mp4")).toMatchObject({ durationSeconds: 3_600 });
});

test("bytes that cannot be had now are no fault of the file", async () => {
  const { sha256 } = await store(await untaggedPdf(2));
  rmSync((await fileStore()).placeOf(sha256) ?? "");
  await expect(readContent(SYSTEM, sha256)).rejects.toThrow();
  expect((await factsOf(sha256)).reading).toBe("waiting");
});

test("who forgets a file while it is read leaves nothing of it", async () => {
  const { id, sha256 } = await store(await untaggedPdf(7));
  const reading = readContent(SYSTEM, sha256, LIMITS);
  await inTransaction(undefined, (tx) => forgetFiles(SYSTEM, [id], tx));
  await reading.catch(() => undefined);
  expect(await db().content.count({ where: { sha256 } })).toBe(0);
  expect(await db().contentText.count({ where: { sha256 } })).toBe(0);
});

test("only the portal itself reads", async () => {
  for (const actor of [ANONYMOUS, account({ roles: ["admin"] })]) {
    await expect(readContent(actor, "0".repeat(64))).rejects.toMatchObject({ code: "forbidden" });
    await expect(sweepReadings(actor)).rejects.toMatchObject({ code: "forbidden" });
  }
});
