import { describe, expect, test } from "vitest";
import { visibleRequests } from "#lib/access/policy";
import {
  canBringAnyoneIn,
  canBringIn,
  canGiveRights,
  canListAccounts,
  canListMembers,
  canSignOutEverywhere,
  canSuspend,
  type MemberFacts,
  suspensionObstacle,
  visibleAccounts,
  visibleMembers,
} from "#lib/accounts/policy";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { canMakeFirstAdministrator } from "#lib/invitations/policy";
import { account } from "#tests/support/actors";

/** The columns of the table of rights, and the installation itself. */
const ACTORS = {
  anonymous: ANONYMOUS,
  member: account(),
  referent: account({ referentOf: ["own"] }),
  coordinator: account({ coordinatorOf: ["lab"] }),
  newsroom: account({ roles: ["newsroom"] }),
  admin: account({ roles: ["admin"] }),
  system: SYSTEM,
} as const;
type Column = keyof typeof ACTORS;

const member: MemberFacts = {
  id: "m",
  roles: [],
  organisationIds: ["own"],
  referentOf: [],
  coordinatorOf: [],
  suspendedBy: null,
};

/** Who may, of all columns; for the others it is refused. */
const CELLS: [what: string, may: (actor: (typeof ACTORS)[Column]) => boolean, who: Column[]][] = [
  [
    "invites and approves in the organisation «own»",
    (actor) => canBringIn(actor, { organisationIds: ["own"] }),
    ["referent", "newsroom", "admin", "system"],
  ],
  [
    "invites and approves in another organisation",
    (actor) => canBringIn(actor, { organisationIds: ["other"] }),
    ["newsroom", "admin", "system"],
  ],
  [
    "invites and approves in two organisations, one of them another",
    (actor) => canBringIn(actor, { organisationIds: ["own", "other"] }),
    ["newsroom", "admin", "system"],
  ],
  [
    "invites and approves without any organisation",
    (actor) => canBringIn(actor, { organisationIds: [] }),
    ["newsroom", "admin", "system"],
  ],
  [
    "has anything to decide about who comes in",
    canBringAnyoneIn,
    ["referent", "newsroom", "admin", "system"],
  ],
  [
    "suspends a member of «own»",
    (actor) => canSuspend(actor, member),
    ["referent", "newsroom", "admin", "system"],
  ],
  [
    "suspends a member of another organisation",
    (actor) => canSuspend(actor, { ...member, organisationIds: ["other"] }),
    ["newsroom", "admin", "system"],
  ],
  [
    "suspends a member of both",
    (actor) => canSuspend(actor, { ...member, organisationIds: ["own", "other"] }),
    ["newsroom", "admin", "system"],
  ],
  [
    "suspends a member of no organisation",
    (actor) => canSuspend(actor, { ...member, organisationIds: [] }),
    ["newsroom", "admin", "system"],
  ],
  [
    "suspends a referent of «own»",
    (actor) => canSuspend(actor, { ...member, referentOf: ["own"] }),
    ["newsroom", "admin", "system"],
  ],
  [
    "suspends a member of «own» who coordinates a laboratory",
    (actor) => canSuspend(actor, { ...member, coordinatorOf: ["lab"] }),
    ["newsroom", "admin", "system"],
  ],
  [
    "suspends one of the newsroom",
    (actor) => canSuspend(actor, { ...member, roles: ["newsroom"] }),
    ["admin", "system"],
  ],
  [
    "suspends an administrator",
    (actor) => canSuspend(actor, { ...member, roles: ["admin"] }),
    ["admin", "system"],
  ],
  ["gives roles and other rights", canGiveRights, ["admin", "system"]],
  ["reads the list of accounts", canListAccounts, ["newsroom", "admin", "system"]],
  ["reads the list of the members of one’s own organisations", canListMembers, ["referent"]],
  [
    "ends the sessions of somebody else",
    (actor) => canSignOutEverywhere(actor, "m"),
    ["admin", "system"],
  ],
  ["makes the first administrator", canMakeFirstAdministrator, ["system"]],
];

describe.each(CELLS)("%s", (_, may, who) => {
  test.each(Object.keys(ACTORS) as Column[])("%s", (column) => {
    expect(may(ACTORS[column])).toBe(who.includes(column));
  });
});

test("nobody suspends themselves, everybody ends their own sessions", () => {
  const self = account({ roles: ["admin"] });
  expect(canSuspend(self, { ...member, id: self.accountId })).toBe(false);
  expect(canSignOutEverywhere(account(), account().accountId)).toBe(true);
});

test("who may not suspend somebody is told why", () => {
  const why = (actor: (typeof ACTORS)[Column], change: Partial<MemberFacts> = {}) =>
    suspensionObstacle(actor, { ...member, ...change });
  const { referent, newsroom, admin } = ACTORS;
  expect(why(referent)).toBeNull();
  expect(why(referent, { id: referent.accountId })).toBe("own_account");
  expect(why(referent, { roles: ["newsroom"] })).toBe("has_rights");
  expect(why(referent, { referentOf: ["own"] })).toBe("has_rights");
  expect(why(referent, { coordinatorOf: ["lab"] })).toBe("has_rights");
  expect(why(referent, { organisationIds: ["own", "other"] })).toBe("other_organisations");
  expect(why(newsroom, { roles: ["newsroom"] })).toBe("has_rights");
  expect(why(admin, { roles: ["admin"], organisationIds: [] })).toBeNull();
});

test("members are listed by organisation to their referent alone", () => {
  const ofOwn = (...ids: string[]) => ({
    organisations: { some: { organisationId: { in: ids } } },
  });
  expect(visibleMembers(ACTORS.referent)).toEqual(ofOwn("own"));
  for (const none of [ACTORS.member, ACTORS.newsroom, ACTORS.admin]) {
    expect(visibleMembers(none)).toEqual(ofOwn());
  }
  for (const none of [ANONYMOUS, SYSTEM]) expect(visibleMembers(none)).toEqual({ id: { in: [] } });
});

test("accounts and requests exist for staff, and for referents those of their organisation", () => {
  for (const all of [ACTORS.newsroom, ACTORS.admin, SYSTEM]) {
    expect(visibleAccounts(all)).toEqual({});
    expect(visibleRequests(all)).toEqual({});
  }
  expect(visibleAccounts(ANONYMOUS)).toEqual({ id: { in: [] } });
  expect(visibleRequests(ANONYMOUS)).toEqual({ id: { in: [] } });
  expect(visibleRequests(ACTORS.referent)).toEqual({ organisationId: { in: ["own"] } });
  for (const none of [ACTORS.member, ACTORS.coordinator]) {
    expect(visibleRequests(none)).toEqual({ organisationId: { in: [] } });
    expect(visibleAccounts(none)).toMatchObject({ OR: [{ id: none.accountId }, {}] });
  }
});
