import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { alertMail } from "#lib/data-reports/messages";
import { canDecideDataReports, canPurgeReported, hidesAtOnce } from "#lib/data-reports/policy";
import { HIDINGS_A_DAY, isCorrectedSince } from "#lib/data-reports/rules";
import { canHide, canShowAgain } from "#lib/hidings/policy";
import { subjectOfPath } from "#lib/hidings/rules";
import { account } from "#tests/support/actors";

const VERSION = "0198c5a0-0000-7000-8000-000000000001";

test.each([
  ["/incontri/uno", { kind: "meeting", slug: "uno" }],
  ["/notizie/una", { kind: "news_item", slug: "una" }],
  ["/persone/ada", { kind: "person", slug: "ada" }],
  ["/laboratori/lab", { kind: "lab", slug: "lab" }],
  [`/materiali/file/${VERSION}/slide.pdf`, { kind: "material", slug: VERSION }],
  [`/materiali/${VERSION}`, { kind: "material", slug: VERSION }],
  ["/materiali/file/altro/slide.pdf", null],
  ["/materiali", null],
  ["/materiali/altro", null],
  [`/materiali/${VERSION}/citazione`, null],
  ["/", null],
  ["/incontri", null],
  ["/notizie/pagina/2", null],
  ["/persone/iniziale/a", null],
  ["/zone/pratese", null],
])("%s is about %j", (path, subject) => {
  expect(subjectOfPath(path)).toEqual(subject);
});

const WHO = {
  anonymous: ANONYMOUS,
  member: account(),
  referent: account({ referentOf: ["x"] }),
  coordinator: account({ coordinatorOf: ["x"] }),
  newsroom: account({ roles: ["newsroom"] }),
  admin: account({ roles: ["admin"] }),
  system: SYSTEM,
} as const;

test.each([
  ["anonymous", { hides: false, hide: false, decide: false, purge: false }],
  ["member", { hides: true, hide: true, decide: false, purge: false }],
  ["referent", { hides: true, hide: true, decide: false, purge: false }],
  ["coordinator", { hides: true, hide: true, decide: false, purge: false }],
  ["newsroom", { hides: true, hide: true, decide: true, purge: false }],
  ["admin", { hides: true, hide: true, decide: true, purge: true }],
  ["system", { hides: false, hide: true, decide: true, purge: true }],
] as const)("%s: %j", (who, may) => {
  const actor = WHO[who];
  expect({
    hides: hidesAtOnce(actor, { hiddenByThem: 0 }),
    hide: canHide(actor),
    decide: canDecideDataReports(actor),
    purge: canPurgeReported(actor),
  }).toEqual(may);
  expect(canShowAgain(actor)).toBe(may.decide);
});

test("beyond so many in a day a member's report only alerts", () => {
  const member = account();
  expect(hidesAtOnce(member, { hiddenByThem: HIDINGS_A_DAY - 1 })).toBe(true);
  expect(hidesAtOnce(member, { hiddenByThem: HIDINGS_A_DAY })).toBe(false);
});

test("only what was changed after the report can have been corrected", () => {
  const reported = new Date("2026-03-01T10:00:00Z");
  const changed = (changedAt: Date | null) => isCorrectedSince(reported, { changedAt });
  expect(changed(new Date("2026-03-01T10:00:01Z"))).toBe(true);
  expect(changed(reported)).toBe(false);
  expect(changed(null)).toBe(false);
});

test("the alert says whether the page is still public", () => {
  const given = { site: { name: "Prova" }, number: 7, link: "https://portale.example/x" };
  expect(alertMail({ ...given, hidden: true }).text).toContain("è già nascosto");
  expect(alertMail({ ...given, hidden: false }).text).toContain("ancora pubblico");
});
