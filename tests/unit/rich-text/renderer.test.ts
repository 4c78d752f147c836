import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RichText } from "#components/rich-text/rich-text";
import type { RichTextBlock, RichText as RichTextDocument } from "#lib/rich-text/schema";

const FILE = "0190c3a2-7b61-7f3e-9a4e-3a5d0f3b9c11";
const paragraph = (text: string) => ({
  type: "paragraph" as const,
  content: [{ type: "text" as const, text }],
});
const cell = (type: "tableCell" | "tableHeader", text: string) => ({
  type,
  content: [paragraph(text)],
});

function html(...content: RichTextBlock[]): string {
  const text: RichTextDocument = { schemaVersion: 1, doc: { type: "doc", content } };
  const pictures = new Map([
    [
      FILE,
      {
        width: 800,
        height: 400,
        variants: [
          { url: "/p/400.webp", width: 400, type: "image/webp" },
          { url: "/p/800.webp", width: 800, type: "image/webp" },
          { url: "/p/800.jpg", width: 800, type: "image/jpeg" },
        ],
      },
    ],
  ]);
  return renderToStaticMarkup(createElement(RichText, { text, pictures }));
}

test("a row of header cells is a table's head, a header cell among others names its row", () => {
  const table = html({
    type: "table",
    content: [
      {
        type: "tableRow",
        content: [cell("tableHeader", "Zona"), cell("tableHeader", "Famiglie")],
      },
      { type: "tableRow", content: [cell("tableHeader", "Prato"), cell("tableCell", "12")] },
    ],
  });
  expect(table).toContain('<thead><tr><th scope="col"><p>Zona</p></th><th scope="col">');
  expect(table).toContain('<tbody><tr><th scope="row"><p>Prato</p></th><td><p>12</p></td>');
});

test("of several tables each has a name of its own", () => {
  const table = (words: string): RichTextBlock => ({
    type: "table",
    content: [{ type: "tableRow", content: [cell("tableCell", words)] }],
  });
  const names = (...tables: RichTextBlock[]) =>
    [...html(...tables).matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
  expect(names(table("a"))).toEqual(["Tabella"]);
  expect(names(table("a"), paragraph("e poi"), table("b"))).toEqual(["Tabella 1", "Tabella 2"]);
});

test("a list goes on from the number where it was left", () => {
  const list = html({
    type: "orderedList",
    attrs: { start: 3 },
    content: [{ type: "listItem", content: [paragraph("tre")] }],
  });
  expect(list).toBe('<ol start="3"><li><p>tre</p></li></ol>');
});

test("a picture has its sizes and says what it shows", () => {
  const attrs = { fileId: FILE, alt: "La sala piena", decorative: false };
  const picture = html({ type: "image", attrs });
  expect(picture).toContain('srcSet="/p/400.webp 400w, /p/800.webp 800w"');
  expect(picture).toContain('src="/p/800.jpg"');
  expect(picture).toContain('alt="La sala piena"');
  expect(picture).toContain('width="800" height="400"');
  const unknown = { ...attrs, fileId: FILE.replace("11", "12") };
  expect(html({ type: "image", attrs: unknown })).toBe("");
});
