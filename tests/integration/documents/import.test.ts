import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { ANONYMOUS } from "#lib/actor";
import { importWordDocument } from "#lib/documents/commands";
import { UNREADABLE_PICTURES, WORD_FAILURES } from "#lib/documents/messages";
import { db } from "#lib/infra/db";
import { picturesOf } from "#lib/rich-text/rules";
import { account } from "#tests/support/actors";
import { brokenPicture, wordXml, zipOf } from "#tests/support/word-documents";
import { wordReport } from "#tests/support/word-report";

const EDITOR = account({ roles: ["newsroom"] });
const from = (bytes: Buffer) => Readable.from([bytes]);
const CELLS = "<w:tc/>".repeat(10_001);
const BREAKS = "<w:br/>".repeat(150_001);
const left = () =>
  readdirSync(join(process.env.DATA_DIR ?? "", "uploads")).filter((name) => name.endsWith(".part"));

test("the pictures of a document are kept under the ids that its text names", async () => {
  const { text, pictures, notes } = await importWordDocument(EDITOR, from(await wordReport()));
  const named = picturesOf(text).map(({ fileId }) => fileId);
  expect(named).toHaveLength(2);
  expect(pictures.map(({ fileId }) => fileId)).toEqual(named);
  expect(await db().picture.count({ where: { id: { in: named } } })).toBe(2);
  expect(notes).toContain("Un’immagine è senza testo alternativo: va scritto prima di pubblicare.");
  expect(left()).toEqual([]);
});

test("a broken picture is left out, and said; the text comes all the same", async () => {
  const { text, pictures, notes } = await importWordDocument(EDITOR, from(zipOf(brokenPicture())));
  expect(text.doc.content).toMatchObject([{ type: "paragraph" }]);
  expect(pictures).toEqual([]);
  expect(notes).toContain(UNREADABLE_PICTURES);
});

test("what is no document, or too big, is refused in words and leaves nothing behind", async () => {
  const refused = [
    [from(Buffer.from("%PDF-1.7")), WORD_FAILURES.not_word],
    [from(zipOf(wordXml("<w:p/>".repeat(10_001)))), WORD_FAILURES.too_long],
    [from(zipOf(wordXml(`<w:p>${"<w:r/>".repeat(60_001)}</w:p>`))), WORD_FAILURES.too_long],
    [from(zipOf(wordXml(`<w:tbl><w:tr>${CELLS}</w:tr></w:tbl>`))), WORD_FAILURES.too_long],
    [from(zipOf(wordXml(`<w:p><w:r>${BREAKS}</w:r></w:p>`))), WORD_FAILURES.too_long],
    [from(zipOf(wordXml("<w:p/>", { "word/footnotes.xml": BREAKS }))), WORD_FAILURES.too_long],
    [Readable.from([Buffer.alloc(15_000_000), Buffer.alloc(15_000_000)]), WORD_FAILURES.too_big],
  ] as const;
  for (const [source, message] of refused) {
    await expect(importWordDocument(EDITOR, source)).rejects.toThrow(message);
  }
  expect(left()).toEqual([]);
});

test("only those who write may have documents read", async () => {
  for (const actor of [ANONYMOUS, account()]) {
    const attempt = importWordDocument(actor, from(zipOf(wordXml("")))).catch((error) => error);
    expect(await attempt).toMatchObject({ code: "forbidden" });
  }
});
