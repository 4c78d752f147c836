import { expect, test } from "vitest";
import { nextAct } from "#lib/editorial/messages";
import { editorPath } from "#lib/editorial/rules";

const draft = {
  draftState: null,
  archivedAt: null,
  authorName: "Ada",
  lastPublishedAt: new Date(0),
};
const archived = { ...draft, draftState: "draft", archivedAt: new Date(0) } as const;

test("it is always said who acts next, or that nobody has to", () => {
  expect(nextAct(draft).who).toBeNull();
  expect(nextAct({ ...draft, draftState: "draft" })).toEqual({
    who: "Ada",
    what: expect.stringMatching(/^completare/),
  });
  expect(nextAct({ ...draft, draftState: "in_review" }).who).toBe(
    "un’altra persona della redazione",
  );
  expect(nextAct({ ...draft, draftState: "scheduled" })).toEqual({
    who: null,
    what: expect.stringMatching(/uscirà da sola/),
  });
  expect(nextAct({ ...draft, draftState: "draft", authorName: null }).who).toBe("la redazione");
});

test("what was archived is called public no more only if it ever was", () => {
  expect(nextAct(archived)).toEqual({
    who: null,
    what: expect.stringMatching(/non è più pubblica/),
  });
  expect(nextAct({ ...archived, lastPublishedAt: null }).what).toMatch(/mai stata pubblica/);
});

test("pages and records are written each at its address", () => {
  expect(editorPath({ kind: "news_item", id: "1" })).toBe("/redazione/notizie/1");
  expect(editorPath({ kind: "lab", id: "1" })).toBe("/redazione/registri/laboratori/1");
});
