import type { Actor } from "#lib/actor";
import type { IsoDay } from "#lib/clock";
import { listRolesOn } from "#lib/directory/queries";
import { type DraftSave, type PageType, recordPage, saveDraft } from "#lib/editorial/commands";
import { canPublish } from "#lib/editorial/policy";
import { readPage } from "#lib/editorial/queries";
import type { PageKind, Schedule, VersionedPage } from "#lib/editorial/schema";
import { notFound, refuseUnless } from "#lib/errors";
import { inTransaction, type Tx } from "#lib/infra/db";
import { createMeeting, MEETING_PAGE } from "#lib/meetings/commands";
import { meetingDraftSchema } from "#lib/meetings/schema";
import { NEWS_PAGE } from "#lib/news/commands";
import { cloneOf } from "#lib/pages/rules";
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

/**
 * A new draft like a meeting: what it is about, for whom, its talks and who gives them, with the
 * roles they hold on the new day. What belonged to the old day stays with it: times of a recording,
 * addresses to join, abstracts, sources.
 */
export function cloneMeeting(
  actor: Actor,
  { id, day }: { id: string; day: IsoDay },
  tx?: Tx,
): Promise<{ id: string; slug: string; version: number }> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const { draftRevision, liveRevision } = await readPage(actor, { kind: "meeting", id }, tx);
    const source = draftRevision ?? liveRevision;
    if (!source) throw notFound("Incontro");
    const document = meetingDraftSchema.parse(source.document);
    const people = document.talks.flatMap((talk) => talk.speakers.flatMap((s) => s.personId ?? []));
    const roles = await listRolesOn(actor, people, day, tx);
    const copy = cloneOf(document, day, roles);
    const cloned = await createMeeting(actor, { document: copy }, tx);
    await recordPage(actor, { kind: "meeting", id: cloned.id }, "clone", { of: id }, tx);
    return cloned;
  });
}

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
