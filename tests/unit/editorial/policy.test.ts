import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import { canWriteMeetings } from "#lib/meetings/policy";
import { canWriteNews } from "#lib/news/policy";
import { account } from "#tests/support/actors";

test.each([
  ["nobody signed in", ANONYMOUS, false],
  ["an account without a role", account(), false],
  ["a referent", account({ referentOf: ["x"] }), false],
  ["a coordinator", account({ coordinatorOf: ["x"] }), false],
  ["the newsroom", account({ roles: ["newsroom"] }), true],
  ["an administrator", account({ roles: ["admin"] }), true],
  ["the installation", SYSTEM, true],
] as const)("%s may publish: %j → %s", (_, actor, allowed) => {
  expect(canPublish(actor)).toBe(allowed);
  expect(canWriteMeetings(actor)).toBe(allowed);
  expect(canWriteNews(actor)).toBe(allowed);
});
