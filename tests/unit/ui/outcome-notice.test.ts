import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OutcomeNotice } from "#components/ui/outcome-notice";

const outcomes = { salvato: "Salvato." };
const said = (outcome: string | undefined) =>
  renderToStaticMarkup(createElement(OutcomeNotice, { outcomes, outcome }));

test("an outcome is said in its words", () => {
  expect(said("salvato")).toContain("Salvato.");
});

test.each(["__proto__", "constructor", "toString", "altro", undefined])(
  "%s is no outcome",
  (name) => expect(said(name)).toBe(""),
);
