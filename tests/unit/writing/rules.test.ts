import { describe, expect, test } from "vitest";
import { isEmptyRichText, picturesToDescribe, plainText } from "#lib/rich-text/rules";
import { richTextSchema } from "#lib/rich-text/schema";
import { CLEANED_MESSAGES } from "#lib/writing/messages";
import { cleanText, readSubmittedText } from "#lib/writing/rules";
import { WRITING_SCHEMA } from "#lib/writing/schema";

const FILE = "0190c3a2-7b61-7f3e-9a4e-3a5d0f3b9c11";
const words = (text: string, ...marks: object[]) => ({
  type: "text",
  text,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const doc = (...content: object[]) => ({ schemaVersion: 1, doc: { type: "doc", content } });
const clean = (...content: object[]) => cleanText(doc(...content));

describe("a submitted text", () => {
  test("comes back as it is when it is as it should be", () => {
    const text = doc(
      { type: "heading", attrs: { level: 2 }, content: [words("Le pratiche")] },
      paragraph(words("Vedi "), words("il sito", { type: "link", attrs: { href: "/incontri" } })),
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ type: "listItem", content: [paragraph(words("tre"))] }],
      },
      { type: "blockquote", content: [paragraph(words("Parole dette."))] },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              {
                type: "tableHeader",
                attrs: { colspan: 2, rowspan: 1 },
                content: [paragraph(words("Zona"))],
              },
            ],
          },
          {
            type: "tableRow",
            content: [
              { type: "tableCell", content: [paragraph(words("Prato"))] },
              { type: "tableCell", content: [{ type: "paragraph" }] },
            ],
          },
        ],
      },
      { type: "image", attrs: { fileId: FILE, alt: "Un grafico", decorative: false } },
    );
    const { text: stored, notes } = readSubmittedText(JSON.stringify(text));
    expect(stored).toEqual(text);
    expect(notes).toEqual([]);
  });

  test("loses the attributes an editor adds, without a word", () => {
    const { text, notes } = clean({
      type: "paragraph",
      attrs: { textAlign: null },
      content: [
        words("x", {
          type: "link",
          attrs: { href: "https://example.org/", target: "_blank", rel: null, class: null },
        }),
      ],
    });
    expect(notes).toEqual([]);
    expect(text.doc.content).toEqual([
      paragraph(words("x", { type: "link", attrs: { href: "https://example.org/" } })),
    ]);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>",
    "//altrove.example/x",
    "/\\altrove.example",
    "/\t/altrove.example",
    "ftp://example.org",
    "https://",
    "",
  ])("loses a link to %j and keeps its words", (href) => {
    const { text, notes } = clean(paragraph(words("qui", { type: "link", attrs: { href } })));
    expect(text.doc.content).toEqual([paragraph(words("qui"))]);
    expect(notes).toEqual([CLEANED_MESSAGES.link]);
  });

  test.each(["/", "/incontri?tema=abitare", "#note", "mailto:osr@example.org", "http://a.it/à"])(
    "keeps a link to %s",
    (href) => {
      const { notes } = clean(paragraph(words("qui", { type: "link", attrs: { href } })));
      expect(notes).toEqual([]);
    },
  );

  test("keeps the words of what has no place, and says so", () => {
    const { text, notes } = clean(
      { type: "codeBlock", content: [words("codice")] },
      paragraph(words("barrato", { type: "strike" })),
    );
    expect(plainText(text)).toBe("codice\nbarrato");
    expect(notes).toEqual([CLEANED_MESSAGES.node]);
  });

  test("has no level 1 and no level 5", () => {
    const heading = (level: number) => ({
      type: "heading",
      attrs: { level },
      content: [words("T")],
    });
    const levels = clean(heading(1), heading(5)).text.doc.content.map((block) =>
      block.type === "heading" ? block.attrs.level : 0,
    );
    expect(levels).toEqual([2, 4]);
  });

  test("that is only empty lines is empty", () => {
    const { text } = clean({ type: "paragraph" }, { type: "paragraph" });
    expect(text.doc.content).toEqual([]);
    expect(isEmptyRichText(text)).toBe(true);
    expect(isEmptyRichText(readSubmittedText("").text)).toBe(true);
  });

  test.each([
    ["no JSON", "{"],
    ["nothing", "null"],
    ["no document", '{"type":"paragraph"}'],
    ["a list without items", JSON.stringify(doc({ type: "bulletList", content: [] }))],
    ["words outside of a block", JSON.stringify(doc(words("x")))],
    ["a cell outside of a table", JSON.stringify(doc({ type: "tableCell", content: [] }))],
    ["a file that is none", JSON.stringify(doc({ type: "image", attrs: { fileId: "../x" } }))],
    ["a heading in a quotation", JSON.stringify(doc(quoted()))],
    ["too deep", JSON.stringify(doc(nested(60)))],
  ])("is refused in words when it is %s", (_, field) => {
    expect(() => readSubmittedText(field)).toThrow(/non è stato salvato/);
  });

  test("names as missing only the pictures that must say what they show", () => {
    const image = (alt: string, decorative: boolean) => ({
      type: "image",
      attrs: { fileId: FILE, alt, decorative },
    });
    const { text } = clean(image("", false), image("Una sala", false), image("resto", true));
    expect(picturesToDescribe(text)).toEqual([{ fileId: FILE, alt: "", decorative: false }]);
    expect(text.doc.content[2]).toEqual(image("", true));
    expect(isEmptyRichText(text)).toBe(false);
  });
});

test("the editor's list and the stored form know the same nodes, marks and attributes", () => {
  const attributes = (specs: Record<string, { attrs: object }>) =>
    Object.fromEntries(Object.entries(specs).map(([name, { attrs }]) => [name, attrs]));
  expect(attributes(named(WRITING_SCHEMA.nodes))).toEqual({
    doc: [],
    text: [],
    paragraph: [],
    hardBreak: [],
    heading: ["level"],
    bulletList: [],
    orderedList: ["start", "type"],
    listItem: [],
    blockquote: [],
    table: [],
    tableRow: [],
    tableHeader: ["colspan", "rowspan", "colwidth"],
    tableCell: ["colspan", "rowspan", "colwidth"],
    image: ["fileId", "alt", "decorative"],
  });
  expect(Object.keys(WRITING_SCHEMA.marks).sort()).toEqual(["bold", "italic", "link"]);
  expect(richTextSchema.safeParse(doc({ type: "codeBlock" })).success).toBe(false);
});

function named(types: Record<string, { spec: { attrs?: object } }>) {
  return Object.fromEntries(
    Object.entries(types).map(([name, { spec }]) => [
      name,
      { attrs: Object.keys(spec.attrs ?? {}) },
    ]),
  );
}

function quoted() {
  return {
    type: "blockquote",
    content: [{ type: "heading", attrs: { level: 2 }, content: [words("x")] }],
  };
}

function nested(depth: number): object {
  return depth === 0
    ? paragraph(words("x"))
    : {
        type: "bulletList",
        content: [{ type: "listItem", content: [{ type: "paragraph" }, nested(depth - 1)] }],
      };
}
