import { expect, test } from "vitest";
import { readingOf } from "#lib/readings/rules";

const found = { pageCount: 2, durationSeconds: null, text: "x", truncated: false, check: null };
const picture = Buffer.from("RIFF....WEBPVP8 ").toString("base64");
const printed = (...lines: unknown[]) =>
  lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
const pagesOf = (answer: string) => readingOf(answer).pages.map(({ page }) => page);

test("what was printed before it was ended holds, and half a line is none", () => {
  const whole = printed({ found }, { page: 1, picture }, { page: 2, picture });
  expect(readingOf(whole)).toMatchObject({ found });
  expect(pagesOf(whole)).toEqual([1, 2]);
  expect(pagesOf(whole.slice(0, -5))).toEqual([1]);
  expect(pagesOf(printed({ found }))).toEqual([]);
});

test("a page that makes no sense ends the pages, and none comes twice", () => {
  const svg = Buffer.from("<svg onload=alert(1)>").toString("base64");
  for (const bad of [
    { page: 0, picture },
    { page: 2, picture: svg },
    "no JSON",
    { failure: "x" },
  ]) {
    expect(pagesOf(printed({ found }, { page: 1, picture }, bad, { page: 3, picture }))).toEqual([
      1,
    ]);
  }
  expect(pagesOf(printed({ found }, { page: 1, picture }, { page: 1, picture }))).toEqual([1]);
});

test("what makes no sense at all is refused", () => {
  expect(() => readingOf("")).toThrow(SyntaxError);
  expect(() => readingOf(printed({ found: { ...found, text: 3 } }))).toThrow();
  expect(readingOf(printed({ failure: "encrypted" }))).toMatchObject({ failure: "encrypted" });
});
