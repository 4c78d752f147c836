import type { AuditSubject } from "#lib/generated/prisma/enums";

/** What is changed at once, without drafts, and of which every text is kept. */
export const VERSIONED_KINDS = [
  "person",
  "organisation",
  "thematic_area",
  "lab",
  "meeting_series",
  "zone",
  "milestone",
  "year_focus",
  "site",
  "site_text",
] as const satisfies readonly AuditSubject[];
export type VersionedKind = (typeof VERSIONED_KINDS)[number];

/** A record as the audit calls it: of a year's focus the year, of a standing text its key. */
export interface VersionedRecord {
  kind: VersionedKind;
  id: string;
}

/** What a record says, as its form takes it, and since when. */
export interface Present {
  document: object;
  savedAt: Date;
}
