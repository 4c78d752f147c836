import { expect, test } from "vitest";
import { isCurrent } from "#lib/people/rules";

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
