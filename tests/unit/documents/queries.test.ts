import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { WORD_FAILURES, WORD_LEFT_OUT } from "#lib/documents/messages";
import { readWordDocument } from "#lib/documents/queries";
import { HTML_NOTES } from "#lib/html-text/messages";
import { plainText } from "#lib/rich-text/rules";
import {
  LINKED_PICTURE,
  paragraphXml,
  relationsOf,
  wordXml,
  zipOf,
} from "#tests/support/word-documents";
import { wordReport } from "#tests/support/word-report";

const p = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
describe("a report written in Word", () => {
  test("becomes a text with everything in its place", async () => {
    const { title, text, pictures, notes } = await readWordDocument(SYSTEM, await wordReport());
    expect(title).toBe("Resoconto dell’incontro");
    const cell = (type: string, words: string) => ({ type, content: [p(words)] });
    const table = (head: string[], body: string[]) => ({
      type: "table",
      content: [
        { type: "tableRow", content: head.map((words) => cell("tableHeader", words)) },
        { type: "tableRow", content: body.map((words) => cell("tableCell", words)) },
      ],
    });
    expect(text.doc.content).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Premessa" }] },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Il lavoro " },
          { type: "text", text: "delle zone", marks: [{ type: "bold" }] },
          { type: "text", text: " prosegue[1]: " },
          {
            type: "text",
            text: "il rapporto",
            marks: [{ type: "link", attrs: { href: "https://www.regione.toscana.it/rapporto" } }],
          },
          { type: "text", text: "." },
        ],
      },
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Metodo" }] },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              p("Servizi"),
              {
                type: "bulletList",
                content: [{ type: "listItem", content: [p("assistenti sociali")] }],
              },
            ],
          },
          { type: "listItem", content: [p("Centri per l’impiego")] },
        ],
      },
      {
        type: "orderedList",
        content: [
          { type: "listItem", content: [p("primo")] },
          { type: "listItem", content: [p("secondo")] },
        ],
      },
      table(["Zona", "Anno"], ["Prato", "2021"]),
      table(["Ente", "Ruolo"], ["Comune", "capofila"]),
      p("Prima"),
      {
        type: "image",
        attrs: { fileId: pictures[0]?.fileId, alt: "Un grafico a barre", decorative: false },
      },
      { type: "image", attrs: { fileId: pictures[1]?.fileId, alt: "", decorative: false } },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Note" }] },
      {
        type: "orderedList",
        content: [{ type: "listItem", content: [p("Decreto 12 del 2021.")] }],
      },
    ]);
    expect(pictures.map(({ contentType, alt }) => [contentType, alt])).toEqual([
      ["image/png", "Un grafico a barre"],
      ["image/png", ""],
    ]);
    expect((await sharp(pictures[0]?.bytes).metadata()).width).toBe(40);
    expect(notes).toEqual([
      "Il titolo del documento, «Resoconto dell’incontro», non è nel testo: la pagina ha già il suo.",
      WORD_LEFT_OUT.headersAndFooters,
      HTML_NOTES.headerGuessed,
      "Un’immagine è senza testo alternativo: va scritto prima di pubblicare.",
    ]);
  });

  test("is read for those who write, and for nobody else", async () => {
    await expect(readWordDocument(ANONYMOUS, await wordReport())).rejects.toThrow(/permessi/);
  });
});

describe("a file of anybody", () => {
  const read = (bytes: Buffer) => readWordDocument(SYSTEM, bytes);

  test("made by hand is read too, with what it leaves out", async () => {
    const body = `${paragraphXml("Testo")}<w:p><w:ins w:id="1"><w:r><w:t>aggiunto</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>tolto</w:delText></w:r></w:del></w:p>`;
    const { text, notes } = await read(zipOf(wordXml(body)));
    expect(plainText(text)).toBe("Testo\naggiunto");
    expect(notes).toEqual([WORD_LEFT_OUT.trackedChanges]);
  });

  test("cannot have the server fetch a picture, nor read a file of its own", async () => {
    for (const target of ["http://127.0.0.1:9/x.png", "file:///etc/passwd"]) {
      const parts = wordXml(paragraphXml("Testo") + LINKED_PICTURE, relationsOf("rId9", target));
      const outcome = await read(zipOf(parts)).catch((error: Error) => error);
      if (outcome instanceof Error) expect(outcome.message).toBe(WORD_FAILURES.damaged);
      else {
        expect(outcome.pictures).toEqual([]);
        expect(outcome.notes).toContain(WORD_LEFT_OUT.linkedPictures);
      }
    }
  });

  test.each([
    ["an entity", '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ["entities that grow", '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'],
  ])("with %s is refused", async (_, prolog) => {
    const parts = wordXml(paragraphXml("&x;"), {}, prolog);
    await expect(read(zipOf(parts))).rejects.toThrow(WORD_FAILURES.damaged);
  });

  test("that unpacks to more than it may is refused before it does", async () => {
    const bomb = zipOf(wordXml("", { "word/media/a.png": Buffer.alloc(130_000_000) }));
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(read(bomb)).rejects.toThrow(WORD_FAILURES.too_big);
  });

  test("that says it is small is not believed", async () => {
    const liar = zipOf(wordXml(paragraphXml("x".repeat(100_000))), { sizes: 10 });
    await expect(read(liar)).rejects.toThrow(WORD_FAILURES.not_word);
  });

  test.each([
    ["not a zip", Buffer.from("%PDF-1.7"), WORD_FAILURES.not_word],
    ["another kind of zip", zipOf({ "a.xml": "<a/>" }), WORD_FAILURES.not_word],
    ["an old .doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), WORD_FAILURES.old_or_locked],
    ["too big", Buffer.alloc(20_000_001), WORD_FAILURES.too_big],
    ["broken inside", zipOf(wordXml("<w:p><w:r>")), WORD_FAILURES.damaged],
    ["nothing", Buffer.alloc(0), WORD_FAILURES.not_word],
  ])("that is %s is refused in words", async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });
});
