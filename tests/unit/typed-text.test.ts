import { expect, test } from "vitest";
import { personNameSchema } from "#lib/accounts/schema";
import { versionedSchema } from "#lib/editorial/schema";
import { cutTo, isOversized, storable } from "#lib/typed-text";

test("a document is stored without what the database refuses", () => {
  const document = { title: "A\0b", talks: [{ title: "\ud83d", seconds: 3, day: null }] };
  expect(storable(document)).toEqual({
    title: "Ab",
    talks: [{ title: "\ufffd", seconds: 3, day: null }],
  });
});

test("no character is cut in two", () => {
  expect(cutTo("ab😀", 3)).toBe("ab");
  expect(cutTo("ab😀", 4)).toBe("ab😀");
});

test("a text nested without end is told from one that somebody wrote", () => {
  const nested = (levels: number) => {
    let inner: object = {};
    for (let at = 0; at < levels; at += 1) inner = { content: [inner] };
    return inner;
  };
  expect(isOversized(nested(40))).toBe(false);
  expect(isOversized(nested(200))).toBe(true);
  expect(isOversized(nested(2_000))).toBe(true);
});

test("parts that a text shares with itself are counted as often as they would be written", () => {
  let tree: object = { text: "x" };
  for (let at = 0; at < 60; at += 1) tree = { a: tree, b: tree };
  expect(isOversized(tree)).toBe(true);
  const long = "x".repeat(100_000);
  expect(isOversized(Array(50).fill(long))).toBe(false);
  expect(isOversized(Array(200).fill(long))).toBe(true);
});

test.each(["Mario \u202eissoR", "Mario\nRossi", "Mario \u2066Rossi"])(
  "a name stands on one line and reads in one direction: %j",
  (name) => {
    const refused = personNameSchema.safeParse(name);
    expect(refused.error?.issues[0]?.message).toContain("Su una riga sola");
  },
);

test("names of anywhere are names", () => {
  for (const name of ["Nicolò D’Angelò", "محمد علي", "José Ángel Núñez"]) {
    expect(personNameSchema.parse(name)).toBe(name);
  }
});

test("a number that no version can have is refused", () => {
  const id = "01890a5d-ac96-774b-bcce-b302099a8057";
  for (const version of [99999999999, "99999999999"]) {
    expect(versionedSchema.safeParse({ id, version }).success).toBe(false);
  }
  expect(versionedSchema.parse({ id, version: "7" })).toEqual({ id, version: 7 });
});
