import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Outcome } from "#components/ui/outcome";

const said = (name: string | undefined) =>
  renderToStaticMarkup(createElement(Outcome, { words: { salvato: "Salvato." }, name }));

test("an outcome is said in its words", () => {
  expect(said("salvato")).toContain("Salvato.");
});

test.each(["__proto__", "constructor", "toString", "altro", undefined])(
  "%s is no outcome",
  (name) => expect(said(name)).toBe(""),
);
