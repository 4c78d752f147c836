import { expect, test } from "vitest";
import { markdownBlocks } from "#lib/infra/markdown";
import { richTextSchema } from "#lib/rich-text/schema";

const text = (words: string) => ({ type: "text", text: words });

test("headings, paragraphs, lists, emphasis and links become rich text", () => {
  const content = markdownBlocks(
    "## Titolo\n\nUna frase\ncon **forza** e un [rimando](https://example.org).\n\n- uno\n- due\n\n1. primo\n",
  );
  expect(content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [text("Titolo")] },
    {
      type: "paragraph",
      content: [
        text("Una frase con "),
        { ...text("forza"), marks: [{ type: "bold" }] },
        text(" e un "),
        {
          ...text("rimando"),
          marks: [{ type: "link", attrs: { href: "https://example.org" } }],
        },
        text("."),
      ],
    },
    {
      type: "bulletList",
      content: ["uno", "due"].map((word) => ({
        type: "listItem",
        content: [{ type: "paragraph", content: [text(word)] }],
      })),
    },
    {
      type: "orderedList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("primo")] }] }],
    },
  ]);
  const doc = { type: "doc", content };
  expect(richTextSchema.safeParse({ schemaVersion: 1, doc }).success).toBe(true);
});

test.each(["![foto](a.png)", "`codice`", "<b>grezzo</b>", "```\nblocco\n```"])(
  "%s has no place in a text and is refused",
  (markdown) => {
    expect(() => markdownBlocks(markdown)).toThrow(/A text cannot hold/);
  },
);
