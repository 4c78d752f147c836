import { expect, test } from "vitest";
import { ROLES, SUSPENSION_LEVELS } from "#lib/accounts/schema";
import { BOUNDARY_KINDS } from "#lib/boundaries/schema";
import { MATERIAL_KINDS, MATERIAL_VISIBILITIES } from "#lib/clearances/schema";
import * as enums from "#lib/generated/prisma/enums";
import { DATE_PRECISIONS, FUNDING_LEVELS, SECTORS } from "#lib/labs/schema";
import { LICENCES } from "#lib/materials/schema";
import { MEETING_KINDS, MEETING_MODES, MEETING_STATUSES, TALK_KINDS } from "#lib/meetings/schema";
import { NEWS_KINDS } from "#lib/news/schema";
import { ORGANISATION_KINDS } from "#lib/organisations/schema";

/** What forms and documents accept; the database has the same values in an enum of this name. */
const ACCEPTED: Record<string, readonly string[]> = {
  BoundaryKind: BOUNDARY_KINDS,
  DatePrecision: DATE_PRECISIONS,
  FundingLevel: FUNDING_LEVELS,
  Licence: LICENCES,
  MaterialKind: MATERIAL_KINDS,
  MaterialVisibility: MATERIAL_VISIBILITIES,
  MeetingKind: MEETING_KINDS,
  MeetingMode: MEETING_MODES,
  MeetingStatus: MEETING_STATUSES,
  NewsKind: NEWS_KINDS,
  OrganisationKind: ORGANISATION_KINDS,
  Role: ROLES,
  Sector: SECTORS,
  SuspensionLevel: SUSPENSION_LEVELS,
  TalkKind: TALK_KINDS,
};

const stored = new Map(Object.entries(enums));

/** Nobody chooses these: code names them by the types of the database. */
const INNER = [
  "AccessibilityOutcome",
  "AccessRequestState",
  "AccountState",
  "ActorKind",
  "AuditSubject",
  "DataReportItem",
  "DataReportOutcome",
  "DraftState",
  "EntityKind",
  "FacetKind",
  "MaterialState",
  "NoteKind",
  "ProposalState",
  "ReadingFailure",
  "ReadingState",
  "ScanObstacle",
  "ScanVerdict",
];

test.each(Object.entries(ACCEPTED))("%s is the same in the database", (name, values) => {
  expect(values.toSorted()).toEqual(Object.values(stored.get(name) ?? {}).sort());
});

test("every enum of the database is compared, or named as an inner one", () => {
  expect([...Object.keys(ACCEPTED), ...INNER].sort()).toEqual([...stored.keys()].sort());
});
