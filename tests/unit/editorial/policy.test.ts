import { expect, test } from "vitest";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import { canWriteMeetings } from "#lib/meetings/policy";
import { canWriteNews } from "#lib/news/policy";

const ACCOUNT: Actor = { kind: "account", accountId: "0198b9a0-0000-7000-8000-000000000001" };

test.each([
  ["nobody signed in", ANONYMOUS, false],
  ["an account without a role", ACCOUNT, false],
  ["the installation", SYSTEM, true],
] as const)("%s may publish: %j → %s", (_, actor, allowed) => {
  expect(canPublish(actor)).toBe(allowed);
  expect(canWriteMeetings(actor)).toBe(allowed);
  expect(canWriteNews(actor)).toBe(allowed);
});
