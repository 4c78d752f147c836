import type { Actor } from "#lib/actor";
import { type DraftSave, type PageType, saveDraft } from "#lib/editorial/commands";
import type { PageKind, Schedule, VersionedPage } from "#lib/editorial/schema";
import type { Tx } from "#lib/infra/db";
import { MEETING_PAGE } from "#lib/meetings/commands";
import { NEWS_PAGE } from "#lib/news/commands";
import {
  archivePage,
  type Publication,
  publishDraft,
  unarchivePage,
} from "#lib/publication/commands";
import { REPORT_PAGE } from "#lib/reports/commands";
import { schedulePublication } from "#lib/review/commands";

// What can be done to any page, for whoever knows its kind only as a word: forms, jobs.

/** Every kind of page. */
// biome-ignore lint/suspicious/noExplicitAny: each takes the documents of its own schema, and parses them.
export const PAGE_TYPES: Record<PageKind, PageType<any>> = {
  meeting: MEETING_PAGE,
  report: REPORT_PAGE,
  news_item: NEWS_PAGE,
};

export function savePageDraft(actor: Actor, input: DraftSave & { kind: PageKind }, tx?: Tx) {
  const { kind, ...save } = input;
  return saveDraft(actor, PAGE_TYPES[kind], save, tx);
}

export function publishPage(actor: Actor, input: Publication & { kind: PageKind }, tx?: Tx) {
  const { kind, ...publication } = input;
  return publishDraft(actor, PAGE_TYPES[kind], publication, tx);
}

export function schedulePage(actor: Actor, input: Schedule, tx?: Tx) {
  return schedulePublication(actor, PAGE_TYPES[input.kind], input, tx);
}

export function archivePageOf(actor: Actor, { kind, ...page }: VersionedPage, tx?: Tx) {
  return archivePage(actor, PAGE_TYPES[kind], page, tx);
}

export function unarchivePageOf(actor: Actor, { kind, ...page }: VersionedPage, tx?: Tx) {
  return unarchivePage(actor, PAGE_TYPES[kind], page, tx);
}
