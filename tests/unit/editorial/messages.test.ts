import { expect, test } from "vitest";
import { whoActs } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";

const draft = { draftState: null, archivedAt: null, authorName: "Ada", draftStateBy: "Ada" };

test("it is always said who acts next", () => {
  expect(whoActs(draft)).toMatch(/^Nessuno/);
  expect(whoActs({ ...draft, draftState: "draft" })).toMatch(/^Ada: completare/);
  expect(whoActs({ ...draft, draftState: "in_review" })).toMatch(/^Chi rivede, diverso da Ada/);
  expect(whoActs({ ...draft, draftState: "scheduled" })).toMatch(/uscirà da sola/);
  expect(whoActs({ ...draft, draftState: "draft", authorName: null })).toMatch(/^La redazione/);
  expect(whoActs({ ...draft, draftState: "draft", archivedAt: new Date(0) })).toMatch(/^Nessuno/);
});

test("pages and records are written each at its address", () => {
  expect(editorPath({ kind: "news_item", id: "1" })).toBe("/redazione/notizie/1");
  expect(editorPath({ kind: "lab", id: "1" })).toBe("/redazione/registri/laboratori/1");
});
