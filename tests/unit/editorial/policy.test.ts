import { expect, test } from "vitest";
import { ANONYMOUS, SYSTEM } from "#lib/actor";
import { canReadAccountAudit, canReadAudit, visibleAudit } from "#lib/audit/policy";
import { canDecideDataReports, canPurgeReported } from "#lib/data-reports/policy";
import { canImportDocuments } from "#lib/documents/policy";
import { canPublish, canPublishDraftOf, canWithdraw } from "#lib/editorial/policy";
import { canAnswerFeedback } from "#lib/feedback/policy";
import { AuditSubject } from "#lib/generated/prisma/enums";
import { canHide, canShowAgain } from "#lib/hidings/policy";
import { visibleLabs } from "#lib/labs/policy";
import {
  canJoinMeetings,
  canWriteMeetings,
  visibleMeetings,
  visibleMeetingsSql,
} from "#lib/meetings/policy";
import { canWriteNews, visibleNews } from "#lib/news/policy";
import { visibleOrganisations } from "#lib/organisations/policy";
import { visiblePeople } from "#lib/people/policy";
import { canPurge } from "#lib/purges/policy";
import { visibleReports, visibleReportsSql } from "#lib/reports/policy";
import { visibleSeries } from "#lib/series/policy";
import { canChangeTerritory } from "#lib/territory/policy";
import { visibleThemes } from "#lib/themes/policy";
import { account } from "#tests/support/actors";

const SIGNED_IN = [
  account(),
  account({ referentOf: ["x"] }),
  account({ coordinatorOf: ["x"] }),
  account({ roles: ["newsroom"] }),
  account({ roles: ["admin"] }),
];

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
  expect(canImportDocuments(actor)).toBe(allowed);
  expect(canChangeTerritory(actor)).toBe(allowed);
  expect(canAnswerFeedback(actor)).toBe(allowed);
  expect(canDecideDataReports(actor)).toBe(allowed);
  expect(canShowAgain(actor)).toBe(allowed);
});

test("of accounts and of who asks to come in only administrators read the audit", () => {
  const all = Object.values(AuditSubject);
  const personal: string[] = [AuditSubject.account, AuditSubject.access_request];
  const content = all.filter((subject) => !personal.includes(subject));
  const { entityKind } = visibleAudit(account({ roles: ["newsroom"] }));
  expect(entityKind).toEqual({ in: expect.arrayContaining(content) });
  for (const subject of personal)
    expect(entityKind).not.toEqual({ in: expect.arrayContaining([subject]) });
  expect(visibleAudit(account({ roles: ["admin"] }))).toEqual({});
  expect(visibleAudit(SYSTEM)).toEqual({});
});

test.each([
  ["meetings", visibleMeetings],
  ["meetings, in a statement", visibleMeetingsSql],
  ["reports", visibleReports],
  ["reports, in a statement", visibleReportsSql],
  ["news", visibleNews],
  ["people", visiblePeople],
  ["organisations", visibleOrganisations],
  ["series", visibleSeries],
  ["labs", visibleLabs],
  ["themes", visibleThemes],
])("what is public of %s is the same for everybody", (_, visible) => {
  const everybodys = visible(ANONYMOUS);
  for (const actor of SIGNED_IN) expect(visible(actor)).toEqual(everybodys);
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
  expect(canPurgeReported(actor)).toBe(allowed);
  expect(canReadAccountAudit(actor)).toBe(allowed);
});

test.each([
  ["join meetings", canJoinMeetings],
  ["hide what is reported", canHide],
])("whoever is signed in may %s, nobody else", (_, can) => {
  expect(can(ANONYMOUS)).toBe(false);
  for (const actor of SIGNED_IN) expect(can(actor)).toBe(true);
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
