import { describe, expect, test } from "vitest";
import {
  headingsOf,
  isEmptyRichText,
  plainText,
  readableText,
  writtenText,
} from "#lib/rich-text/rules";
import { EMPTY_RICH_TEXT, type RichText, richTextSchema } from "#lib/rich-text/schema";

const text = (value: string) => ({ type: "text" as const, text: value });
const paragraph = (value: string) => ({ type: "paragraph" as const, content: [text(value)] });
const heading = (value: string) => ({
  type: "heading" as const,
  attrs: { level: 2 },
  content: [text(value)],
});
const document = (...content: RichText["doc"]["content"]): RichText => ({
  schemaVersion: 1,
  doc: { type: "doc", content },
});

describe("rich text", () => {
  test("its plain text keeps every word, one block a line", () => {
    const list = {
      type: "bulletList" as const,
      content: [{ type: "listItem" as const, content: [paragraph("uno"), paragraph("due")] }],
    };
    expect(plainText(document(heading("Titolo"), paragraph("Testo."), list))).toBe(
      "Titolo\nTesto.\nuno\ndue",
    );
  });

  test("people are told which words are of a picture", () => {
    const picture = (alt: string, decorative = false) => ({
      type: "image" as const,
      attrs: { fileId: "0190c3a2-7b61-7f3e-9a4e-3a5d0f3b9c11", alt, decorative },
    });
    const text = document(paragraph("Testo."), picture("Una sala"), picture("", true), picture(""));
    expect(readableText(text).split("\n")).toEqual([
      "Testo.",
      "Immagine: Una sala",
      "Immagine decorativa",
      "Immagine: senza testo alternativo",
    ]);
    expect(plainText(text)).toBe("Testo.\nUna sala");
  });

  test("lists within lists are followed only so far down", () => {
    const nested = (depth: number): object => ({
      type: "bulletList",
      content: [
        {
          type: "listItem",
          content: [paragraph("voce"), ...(depth > 0 ? [nested(depth - 1)] : [])],
        },
      ],
    });
    const text = (depth: number) => ({
      schemaVersion: 1,
      doc: { type: "doc", content: [nested(depth)] },
    });
    expect(richTextSchema.safeParse(text(10)).success).toBe(true);
    expect(richTextSchema.safeParse(text(100)).success).toBe(false);
    // Far beyond what a schema that follows them could: it would exhaust the stack.
    let content: object = paragraph("in fondo");
    for (let depth = 0; depth < 200_000; depth += 1) {
      content = { type: "bulletList", content: [{ type: "listItem", content: [content] }] };
    }
    const endless = { schemaVersion: 1, doc: { type: "doc", content: [content] } };
    expect(richTextSchema.safeParse(endless).success).toBe(false);
  });

  test("what the editor holds is stored without what says nothing", () => {
    const link = { type: "link", attrs: { href: "https://esempio.it", target: null, rel: null } };
    const words = { type: "text", text: "qui", marks: [link, { type: "bold" }] };
    const span = { colspan: 1, rowspan: 1, colwidth: null };
    const cell = { type: "tableHeader", attrs: span, content: [{ type: "paragraph" }] };
    const wide = { ...cell, type: "tableCell", attrs: { ...span, colspan: 2 } };
    const written = writtenText({
      type: "doc",
      content: [
        { type: "paragraph" },
        {
          type: "orderedList",
          attrs: { start: 1, type: null },
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [words] }] }],
        },
        { type: "table", content: [{ type: "tableRow", content: [cell, wide] }] },
        { type: "paragraph" },
      ],
    });
    expect(richTextSchema.parse(written)).toEqual(written);
    const marks = [{ type: "link", attrs: { href: "https://esempio.it" } }, { type: "bold" }];
    const shown = { type: "paragraph", content: [{ type: "text", text: "qui", marks }] };
    expect(written.doc.content).toEqual([
      { type: "orderedList", content: [{ type: "listItem", content: [shown] }] },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              { type: "tableHeader", content: [{ type: "paragraph" }] },
              {
                type: "tableCell",
                attrs: { colspan: 2, rowspan: 1 },
                content: [{ type: "paragraph" }],
              },
            ],
          },
        ],
      },
    ]);
  });

  test("headings have ids of their own", () => {
    const headings = headingsOf(document(heading("Le pratiche"), heading("Le pratiche")));
    expect(headings.map(({ id }) => id)).toEqual(["le-pratiche", "le-pratiche-2"]);
  });

  test("emptiness", () => {
    expect(isEmptyRichText(EMPTY_RICH_TEXT)).toBe(true);
    expect(isEmptyRichText(document({ type: "paragraph" }))).toBe(true);
    expect(isEmptyRichText(document(paragraph("x")))).toBe(false);
  });

  test.each([
    ["a script address", link("javascript:alert(1)")],
    ["a line break that hides another host", link("/a\n//evil.example")],
    ["a second address behind a line break", link("mailto:x\njavascript:alert(1)")],
    ["a backslash", link("/\\evil.example")],
    ["an address without scheme that leaves the site", link("//altrove.example")],
    ["a data address", link("data:text/html,x")],
    ["a level 1 heading", { ...heading("x"), attrs: { level: 1 } }],
    ["an unknown node", { type: "iframe", attrs: { src: "https://example.org" } }],
    ["an attribute of its own", { ...paragraph("x"), attrs: { style: "color:red" } }],
  ])("%s is refused", (_, block) => {
    const result = richTextSchema.safeParse({
      schemaVersion: 1,
      doc: { type: "doc", content: [block] },
    });
    expect(result.success).toBe(false);
  });

  test.each(["https://example.org/a", "mailto:a@example.org", "/incontri", "#sezione"])(
    "the link %s is kept",
    (href) => {
      const result = richTextSchema.safeParse({
        schemaVersion: 1,
        doc: { type: "doc", content: [link(href)] },
      });
      expect(result.success).toBe(true);
    },
  );
});

function link(href: string) {
  return {
    type: "paragraph",
    content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }],
  };
}
