import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { canReadAudit } from "#lib/audit/policy";
import { canPublish, canPublishDraftOf, canWithdraw } from "#lib/editorial/policy";
import { canWriteMeetings } from "#lib/meetings/policy";
import { canWriteNews } from "#lib/news/policy";
import { canPurge } from "#lib/purges/policy";
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
  expect(canReadAudit(actor)).toBe(allowed);
});

test.each([
  ["nobody signed in", ANONYMOUS, false],
  ["an account without a role", account(), false],
  ["a referent", account({ referentOf: ["x"] }), false],
  ["a coordinator", account({ coordinatorOf: ["x"] }), false],
  ["the newsroom", account({ roles: ["newsroom"] }), false],
  ["an administrator", account({ roles: ["admin"] }), true],
  ["the installation", SYSTEM, true],
] as const)("%s may purge: %j → %s", (_, actor, allowed) => {
  expect(canPurge(actor)).toBe(allowed);
});

const ME = account().accountId;

test.each([
  ["without the rule, one's own draft", ME, { secondPerson: false, authorId: ME }, true],
  ["with it, one's own draft", ME, { secondPerson: true, authorId: ME }, false],
  ["with it, somebody else's draft", ME, { secondPerson: true, authorId: "other" }, true],
  ["with it, a draft that no account wrote", ME, { secondPerson: true, authorId: null }, true],
  ["with it, by the portal itself", null, { secondPerson: true, authorId: ME }, true],
] as const)("publishing %s", (_, publisherId, facts, allowed) => {
  expect(canPublishDraftOf(publisherId, facts)).toBe(allowed);
});

test.each([
  ["who asked", account({ roles: ["newsroom"] }), ME, true],
  ["another of the newsroom", account({ roles: ["newsroom"] }), "other", false],
  ["anybody of the newsroom when the portal asked", account({ roles: ["newsroom"] }), null, true],
  ["an administrator", account({ roles: ["admin"] }), "other", true],
  ["who asked and lost the right", account(), ME, false],
  ["nobody signed in", ANONYMOUS, null, false],
] as const)("%s may take a draft back from review", (_, actor, askedById, allowed) => {
  expect(canWithdraw(actor, { askedById })).toBe(allowed);
});
