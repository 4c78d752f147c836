import { expect, test } from "vitest";
import { initialOf, isCurrent, isInitial } from "#lib/people/rules";

const none = { validFrom: null, validTo: null, attestedOn: null };

test.each([
  ["begun, without an end", { ...none, validFrom: "2020-01-01" }, true],
  ["begins today", { ...none, validFrom: "2021-03-12" }, true],
  ["begins tomorrow", { ...none, validFrom: "2021-03-13" }, false],
  [
    "ends today: the last day was yesterday",
    { ...none, validFrom: "2020-01-01", validTo: "2021-03-12" },
    false,
  ],
  ["ends tomorrow", { ...none, validFrom: "2020-01-01", validTo: "2021-03-13" }, true],
  ["only attested, even today", { ...none, attestedOn: "2021-03-12" }, false],
])("a role that %s is current: %j → %s", (_, dates, current) => {
  expect(isCurrent(dates, "2021-03-12")).toBe(current);
});

test.each([
  ["Èlia", "e"],
  ["D’Angelo", "d"],
  ["de Luca", "d"],
  ["’t Hooft", "t"],
  ["Šimić", "s"],
  ["Øster", "altre"],
  ["Ψαρρός", "altre"],
  ["???", "altre"],
])("%s is found under %s", (name, initial) => {
  expect(initialOf(name)).toBe(initial);
  expect(isInitial(initial)).toBe(true);
});

test.each(["", "B", "bc", "è", "1", "iniziale"])("%j is no initial", (text) => {
  expect(isInitial(text)).toBe(false);
});
