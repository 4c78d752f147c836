import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { clockText } from "#lib/feedback/messages";
import { canAnswerFeedback } from "#lib/feedback/policy";
import { daysLeft, deadlineOf, pathOf } from "#lib/feedback/rules";
import { account } from "#tests/support/actors";

const FILE = "0198c5a0-0000-7000-8000-000000000001";
const ROME = "Europe/Rome";

test("the clock counts thirty days from the day it was where the portal is", () => {
  // Half past eleven of the evening in London is the day after in Rome.
  const arrived = new Date("2026-01-31T23:30:00Z");
  expect(deadlineOf(arrived, ROME)).toBe("2026-03-03");
  expect(daysLeft(arrived, "2026-02-01", ROME)).toBe(30);
  expect(daysLeft(arrived, "2026-03-03", ROME)).toBe(0);
  expect(daysLeft(arrived, "2026-03-05", ROME)).toBe(-2);
});

test.each([
  [30, "restano 30 giorni"],
  [1, "resta 1 giorno"],
  [0, "scade oggi"],
  [-1, "scaduta da 1 giorno"],
  [-12, "scaduta da 12 giorni"],
])("%i days left are said as «%s»", (days, text) => {
  expect(clockText(days)).toBe(text);
});

test.each([
  ["/", "/"],
  ["/incontri/uno", "/incontri/uno"],
  ["/incontri/uno/", "/incontri/uno"],
  [`/materiali/file/${FILE}/Relazione%20di%20Ada.pdf`, `/materiali/file/${FILE}/file`],
  ["/incontri?q=parole", "/incontri"],
  ["https://portale.example/zone/pratese#mappa", "/zone/pratese"],
  ["  /zone  ", "/zone"],
  ["https://altrove.example/zone", null],
  ["//altrove.example/zone", null],
  ["/a/%2e%2e/zone", "/zone"],
  ["/a%2fb", null],
  ["/zone/<b>", null],
  ["javascript:alert(1)", null],
  ["la pagina delle zone", null],
  ["", null],
])("%j is the page %j", (told, path) => {
  expect(pathOf(told, "https://portale.example")).toBe(path);
});

test.each([
  ["nobody signed in", ANONYMOUS, false],
  ["an account without a role", account(), false],
  ["a referent", account({ referentOf: ["x"] }), false],
  ["a coordinator", account({ coordinatorOf: ["x"] }), false],
  ["the newsroom", account({ roles: ["newsroom"] }), true],
  ["an administrator", account({ roles: ["admin"] }), true],
  ["the installation", SYSTEM, true],
] as const)("%s reads and answers what the public writes: %j → %s", (_, actor, allowed) => {
  expect(canAnswerFeedback(actor)).toBe(allowed);
});
