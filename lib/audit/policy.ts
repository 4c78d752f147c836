import { type Actor, isAdmin, isNewsroom } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";
import type { AuditSubject } from "#lib/generated/prisma/enums";

/** What the newsroom writes; of accounts and of who asks to come in only administrators read. */
const CONTENT = [
  "meeting",
  "meeting_series",
  "report",
  "material",
  "news_item",
  "person",
  "organisation",
  "zone",
  "municipality",
  "thematic_area",
  "year_focus",
  "lab",
  "lab_vocabulary",
  "milestone",
  "site",
  "site_text",
  "accessibility_report",
  "page_rating",
  "data_report",
  "picture",
] as const satisfies readonly AuditSubject[];

export function canReadAudit(actor: Actor): boolean {
  return isNewsroom(actor);
}

export function visibleAudit(actor: Actor): Prisma.AuditEntryWhereInput {
  return isAdmin(actor) ? {} : { entityKind: { in: [...CONTENT] } };
}

/** Whether what was done to accounts, and by whoever asks to come in, is among what this one reads. */
export function canReadAccountAudit(actor: Actor): boolean {
  return isAdmin(actor);
}

/** The kinds of things of which this one may read what was done to them. */
export function readableSubjects(actor: Actor): readonly AuditSubject[] {
  if (!canReadAudit(actor)) return [];
  return canReadAccountAudit(actor) ? [...CONTENT, "account", "access_request"] : CONTENT;
}
