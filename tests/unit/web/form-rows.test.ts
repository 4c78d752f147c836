import { expect, test } from "vitest";
import { DomainError, StaleError } from "#lib/errors";
import { rowsAction, rowsOf, withoutEmptyRows } from "#lib/web/form-rows";
import { UNSENT } from "#lib/web/form-state";
import { linesOf, orNull, wholeNumber } from "#lib/web/form-values";

function sent(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const FIELDS = {
  title: "Uno",
  "members.0.name": "",
  "members.0.note": " ",
  "members.1.name": "Ada",
  "members.1.note": "",
  "members.2.name": "Bice",
  "members.2.togli": "1",
  "members.3.name": "Cleo",
  "funds.7.source": "x",
};

test("rows that are empty or taken away are gone, and the others counted anew", () => {
  expect([...withoutEmptyRows(sent(FIELDS))]).toEqual([
    ["title", "Uno"],
    ["members.0.name", "Ada"],
    ["members.0.note", ""],
    ["members.1.name", "Cleo"],
    ["funds.0.source", "x"],
  ]);
});

test("who asks for another row gets back all they typed, and nothing is done", async () => {
  const before = { ...UNSENT, attempt: 2 };
  const state = await rowsAction(before, sent({ ...FIELDS, riga: "members" }), async () => {
    throw new Error("must not run");
  });
  expect(state).toMatchObject({ attempt: 3, problem: null, errors: {}, done: null });
  expect(state.values).toMatchObject({ riga: ["members"], "members.1.name": ["Cleo"] });
});

test("a name that was offered goes into a field that is there, and into no other", async () => {
  const choose = (words: string) =>
    rowsAction(UNSENT, sent({ ...FIELDS, scegli: words }), async () => "fatto");
  expect((await choose("members.1.name=Clea")).values["members.1.name"]).toEqual(["Clea"]);
  const { values } = await choose("members.99999.name=Clea");
  expect(Object.keys(values)).not.toContain("members.99999.name");
});

test("rows are read by list, and an error names the row as the form shows it again", async () => {
  const state = await rowsAction(UNSENT, sent(FIELDS), async (fields) => {
    expect(rowsOf(fields, "members")).toEqual([{ name: "Ada", note: "" }, { name: "Cleo" }]);
    throw new DomainError("invalid", "Non è nel registro.", "members.1.name");
  });
  expect(state.errors).toEqual({ "members.1.name": "Non è nel registro." });
  expect(state.values["members.1.name"]).toEqual(["Cleo"]);
});

test("what is left empty is nothing, and what is no number is none", () => {
  expect([orNull(" "), orNull(" a "), orNull(undefined)]).toEqual([null, "a", null]);
  expect(wholeNumber(" 12 ")).toBe(12);
  for (const text of ["", "1,5", "-1", "uno", undefined]) expect(wholeNumber(text)).toBeNaN();
  expect(linesOf("uno\n\n due ")).toEqual(["uno", "due"]);
});

test("an error that means somebody else was faster is a conflict", () => {
  expect(new StaleError("Nel frattempo")).toMatchObject({ code: "conflict" });
});
