import { expect, test } from "vitest";
import { compareDocuments, compareWords, type PlainDocument } from "#lib/revisions/rules";

function document(...titles: string[]): PlainDocument {
  const talks = titles.map((title) => {
    const [id = ""] = title;
    return { id, title, fields: [{ label: "Titolo", text: title }] };
  });
  return { fields: [], talks };
}

const changes = (before: PlainDocument, after: PlainDocument) =>
  compareDocuments(before, after).talks.map(({ title, change, moved }) =>
    [title, change, ...(moved ? ["moved"] : [])].join(" "),
  );

test("words are compared, not letters, and nothing is lost of what stands between them", () => {
  const parts = compareWords("Il primo testo,\ncon due righe", "Il secondo testo,\ncon due righe");
  expect(parts).toEqual([
    { kind: "same", text: "Il " },
    { kind: "removed", text: "primo" },
    { kind: "added", text: "secondo" },
    { kind: "same", text: " testo,\ncon due righe" },
  ]);
});

test("where nearly every word differs both texts are shown whole", () => {
  const text = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word}${i}`).join(" ");
  expect(compareWords(text("a"), text("b"))).toEqual([
    { kind: "removed", text: text("a") },
    { kind: "added", text: text("b") },
  ]);
});

test("what many fields differ in is looked for as long as that of a few, then shown whole", () => {
  const text = (word: string) => Array.from({ length: 300 }, (_, i) => `${word}${i}`).join(" ");
  const talks = (word: string) => ({
    fields: [],
    talks: Array.from({ length: 200 }, (_, i) => ({
      id: `${i}`,
      title: `${i}`,
      fields: [{ label: "Sintesi", text: `Comincia ${text(word)} finisce` }],
    })),
  });
  const compared = compareDocuments(talks("a"), talks("b")).talks.map(({ fields }) => fields[0]);
  const first = compared[0]?.parts ?? [];
  expect([first[0], first.at(-1)]).toEqual([
    { kind: "same", text: "Comincia " },
    { kind: "same", text: " finisce" },
  ]);
  expect(compared.at(-1)?.parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  expect(compared.filter((field) => field?.parts[0]?.kind === "same").length).toBeLessThan(10);
});

test.each([
  ["nothing changed", ["a", "b"], ["a", "b"], []],
  ["one came in between", ["a", "b"], ["a", "c", "b"], ["c added"]],
  ["one went, and the rest did not move", ["a", "b", "c"], ["b", "c"], ["a removed"]],
  [
    "the last came first: one moved, not all",
    ["a", "b", "c"],
    ["c", "a", "b"],
    ["c unchanged moved"],
  ],
  ["changed where it stands", ["a", "b uno"], ["a", "b due"], ["b due changed"]],
  ["moved and changed", ["a", "b", "c"], ["c nuovo", "a", "b"], ["c nuovo changed moved"]],
])("talks: %s", (_what, before, after, expected) => {
  expect(changes(document(...before), document(...after))).toEqual(expected);
});
