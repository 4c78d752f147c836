import { expect, test } from "vitest";
import { splitName } from "#lib/names/rules";

test.each([
  ["Ada Esempio", "Ada", "Esempio"],
  ["dott.ssa Maria Grazia De Luca", "Maria Grazia", "De Luca"],
  ["Anna Maria D’Angelo", "Anna Maria", "D’Angelo"],
  ["Luca Della Valle", "Luca", "Della Valle"],
  ["Esempio", "", "Esempio"],
])("«%s» is first and family name", (name, givenName, familyName) => {
  expect(splitName(name)).toEqual({ givenName, familyName });
});
