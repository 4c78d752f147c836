import { expect, test } from "vitest";
import { isForDeveloper, refreshable } from "#lib/web/development";
import { insideUrl } from "#lib/web/inside-url";

const drawnAt = (url: string) => refreshable(insideUrl(url), url);

test("a page asked for as data keeps the mark of Next's client, wherever it is drawn", () => {
  expect(drawnAt("/incontri?q=minori&_rsc=ab1")).toBe("/incontri/filtrati/q%3Dminori?_rsc=ab1");
  expect(drawnAt("/zone?_rsc=ab1&altro=1")).toBe("/zone?_rsc=ab1");
  expect(drawnAt("/zone?altro=1")).toBe("/zone");
});

test("only addresses of the development server itself reach it as they are", () => {
  const its = ["/_next/hmr", "/_next/static/chunks/a.js", "/__nextjs_original-stack-frames"];
  expect(its.every(isForDeveloper)).toBe(true);
  expect(["/", "/redazione", "/incontri/_next/", "/_altro"].some(isForDeveloper)).toBe(false);
});
