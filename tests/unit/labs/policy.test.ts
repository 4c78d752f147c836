import { describe, expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { canKeepLab, canKeepOwnLab, nameablePeople, ownLabs } from "#lib/labs/policy";
import { account } from "#tests/support/actors";

/** The columns of the table of rights, and the installation itself. */
const ACTORS = {
  anonymous: ANONYMOUS,
  member: account(),
  referent: account({ referentOf: ["own"] }),
  coordinator: account({ coordinatorOf: ["own"] }),
  otherCoordinator: account({ coordinatorOf: ["other"] }),
  newsroom: account({ roles: ["newsroom"] }),
  admin: account({ roles: ["admin"] }),
  system: SYSTEM,
} as const;
type Column = keyof typeof ACTORS;

const own = { id: "own" };
const NOBODY = { id: { in: [] } };

/** Who may, of all columns; for the others it is refused. */
const CELLS: [what: string, may: (actor: (typeof ACTORS)[Column]) => boolean, who: Column[]][] = [
  [
    "keeps équipe, services, resources and diary of «own»",
    (actor) => canKeepLab(actor, own),
    ["coordinator", "newsroom", "admin", "system"],
  ],
  ["has a lab of one’s own to keep", canKeepOwnLab, ["coordinator", "otherCoordinator"]],
  [
    "names anybody in the équipe of «own»",
    (actor) => !("id" in nameablePeople(actor, own)) && !nameablePeople(actor, own).OR,
    ["newsroom", "admin", "system"],
  ],
  [
    "names some in the équipe of «own»",
    (actor) => !("id" in nameablePeople(actor, own)),
    ["coordinator", "newsroom", "admin", "system"],
  ],
];

describe.each(CELLS)("%s", (_, may, who) => {
  test.each(Object.keys(ACTORS) as Column[])("%s", (column) => {
    expect(may(ACTORS[column])).toBe(who.includes(column));
  });
});

test("one’s own labs are those one coordinates, whatever else one may", () => {
  expect(ownLabs(ACTORS.coordinator)).toMatchObject({ id: { in: ["own"] } });
  for (const none of [ANONYMOUS, SYSTEM, ACTORS.newsroom]) {
    expect(ownLabs(none)).toMatchObject(NOBODY);
  }
});
