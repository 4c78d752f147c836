import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ChangedWords } from "#components/editorial/changed-words";
import type { Part } from "#lib/revisions/rules";

const around = (text: string): string => {
  const parts: Part[] = [
    { kind: "added", text: "prima" },
    { kind: "same", text },
    { kind: "added", text: "dopo" },
  ];
  const html = renderToStaticMarkup(createElement(ChangedWords, { parts }));
  return /<span>([^<]*)<\/span><ins>/.exec(html)?.[1] ?? "";
};

test("what stayed is shortened between words, and never amid a line that is near", () => {
  const long = Array.from({ length: 200 }, (_, n) => `parola${n}`).join(" ");
  const [start = "", end = ""] = around(long).split(" […] ");
  expect(long.startsWith(`${start} `)).toBe(true);
  expect(long.endsWith(` ${end}`)).toBe(true);

  const line = `Immagine: ${"un cerchio con la famiglia ".repeat(8).trim()}`;
  expect(around(`${line}\n${long}\n${line}`)).toBe(`${line} […] ${line}`);
});

test("what is hardly longer than its two ends is shown whole", () => {
  const line = "x".repeat(190);
  expect(around(`${line}\n${line}`)).toBe(`${line}\n${line}`);
});
