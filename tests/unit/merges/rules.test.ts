import { expect, test } from "vitest";
import { type Role, unitedRoles } from "#lib/merges/rules";

const role = (change: Partial<Role>): Role => ({
  organisationId: "a",
  roleTitle: "Educatrice",
  validFrom: null,
  validTo: null,
  attestedOn: null,
  sourceNote: null,
  ...change,
});

test("the same role in periods that overlap or touch is one", () => {
  const roles = [
    role({ validFrom: "2021-01-01", validTo: "2022-01-01", sourceNote: "atto" }),
    role({ validFrom: "2020-01-01", validTo: "2021-06-01", roleTitle: "educatrice" }),
    role({ validFrom: "2022-01-01", sourceNote: "sito" }),
  ];
  expect(unitedRoles(roles)).toEqual([
    role({ validFrom: "2020-01-01", roleTitle: "educatrice", sourceNote: "atto; sito" }),
  ]);
});

test("a period within another adds nothing, one after a pause stays its own", () => {
  const long = role({ validFrom: "2020-01-01", validTo: "2022-01-01" });
  const within = role({ validFrom: "2020-05-01", validTo: "2020-06-01" });
  const later = role({ validFrom: "2023-01-01" });
  expect(unitedRoles([later, long, within])).toEqual([long, later]);
});

test("other roles, other bodies and other days stay apart, the same day is said once", () => {
  const roles = [
    role({ validFrom: "2020-01-01" }),
    role({ validFrom: "2020-01-01", roleTitle: null }),
    role({ validFrom: "2020-01-01", organisationId: "b" }),
    role({ attestedOn: "2021-03-12" }),
    role({ attestedOn: "2021-03-12" }),
    role({ attestedOn: "2021-03-13" }),
  ];
  expect(unitedRoles(roles)).toHaveLength(5);
});
