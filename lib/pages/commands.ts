import type { Actor } from "#lib/actor";
import { changeAddress } from "#lib/addresses/commands";
import {
  publishReportAndItsNews,
  releaseNewsOf,
  scheduleNewsAlone,
  scheduleReportAndItsNews,
} from "#lib/announcements/commands";
import { type IsoDay, today } from "#lib/clock";
import { listRolesOn } from "#lib/directory/queries";
import { type DraftSave, type PageType, recordPage, saveDraft } from "#lib/editorial/commands";
import { canPublish } from "#lib/editorial/policy";
import { readPage } from "#lib/editorial/queries";
import type { PageKind, Schedule, VersionedPage } from "#lib/editorial/schema";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { inTransaction, type Tx } from "#lib/infra/db";
import { createMeeting, MEETING_PAGE } from "#lib/meetings/commands";
import { meetingDraftSchema } from "#lib/meetings/schema";
import { NEWS_PAGE } from "#lib/news/commands";
import { programmeNotes } from "#lib/pages/messages";
import { type AddressedKind, addressFrom, cloneOf, firstDraft } from "#lib/pages/rules";
import { type MeetingStart, meetingStartSchema } from "#lib/pages/schema";
import {
  archivePage,
  type Publication,
  publishDraft,
  unarchivePage,
} from "#lib/publication/commands";
import { REPORT_PAGE } from "#lib/reports/commands";
import {
  addNote,
  askReview,
  cancelSchedule,
  refuseScheduled,
  schedulePublication,
} from "#lib/review/commands";

// What can be done to any page, for whoever knows its kind only as a word: forms, jobs.

/** Every kind of page. */
// biome-ignore lint/suspicious/noExplicitAny: each takes the documents of its own schema, and parses them.
export const PAGE_TYPES: Record<PageKind, PageType<any>> = {
  meeting: MEETING_PAGE,
  report: REPORT_PAGE,
  news_item: NEWS_PAGE,
};

/** Opens a meeting from the little that is known at first, or from what its programme tells. */
export function beginMeeting(
  actor: Actor,
  input: MeetingStart,
  tx?: Tx,
): Promise<{ id: string; slug: string; version: number }> {
  refuseUnless(canPublish(actor));
  const start = meetingStartSchema.parse(input);
  const document = firstDraft(start, today(start.timeZone));
  return inTransaction(tx, async (tx) => {
    const meeting = await createMeeting(actor, { document }, tx);
    for (const text of programmeNotes(start.programme)) {
      await addNote(actor, { kind: "meeting", id: meeting.id, text }, tx);
    }
    return meeting;
  });
}

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
    await recordPage(actor, { kind: "meeting", id: cloned.id }, "clone", { after: { of: id } }, tx);
    return cloned;
  });
}

export function savePageDraft(actor: Actor, input: DraftSave & { kind: PageKind }, tx?: Tx) {
  const { kind, ...save } = input;
  return saveDraft(actor, PAGE_TYPES[kind], save, tx);
}

export function askReviewOf(actor: Actor, input: VersionedPage & { text?: string }, tx?: Tx) {
  const { kind, ...page } = input;
  return askReview(actor, PAGE_TYPES[kind], page, tx);
}

/** Publishes a page; a report with the news item that was scheduled to come out with it. */
export function publishPage(actor: Actor, input: Publication & { kind: PageKind }, tx?: Tx) {
  const { kind, ...publication } = input;
  if (kind === "report") return publishReportAndItsNews(actor, publication, tx);
  return publishDraft(actor, PAGE_TYPES[kind], publication, tx);
}

export function schedulePage(actor: Actor, input: Schedule, tx?: Tx) {
  if (input.kind === "report") return scheduleReportAndItsNews(actor, input, tx);
  if (input.kind === "news_item") return scheduleNewsAlone(actor, input, tx);
  return schedulePublication(actor, PAGE_TYPES[input.kind], input, tx);
}

/** What was scheduled is a draft again, and so is what was to come out with it. */
export function cancelScheduleOf(actor: Actor, page: VersionedPage, tx?: Tx) {
  return inTransaction(tx, async (tx) => {
    const moved = await cancelSchedule(actor, page, tx);
    await releaseWith(actor, page, undefined, tx);
    return moved;
  });
}

/** The same when its time came and it could not be published; who wrote it is told why. */
export function refuseScheduledPage(
  actor: Actor,
  { reason, ...page }: VersionedPage & { reason: string },
  tx?: Tx,
) {
  return inTransaction(tx, async (tx) => {
    const moved = await refuseScheduled(actor, { ...page, reason }, tx);
    await releaseWith(actor, page, reason, tx);
    return moved;
  });
}

export function archivePageOf(actor: Actor, page: VersionedPage, tx?: Tx) {
  const { kind, ...versioned } = page;
  return inTransaction(tx, async (tx) => {
    const archived = await archivePage(actor, PAGE_TYPES[kind], versioned, tx);
    await releaseWith(actor, page, undefined, tx);
    return archived;
  });
}

/**
 * Gives a public page the address that its public text would have today; the old one redirects.
 * Before a page is public its address follows the draft by itself.
 */
export function changePageAddress(
  actor: Actor,
  page: { kind: AddressedKind; id: string },
  tx?: Tx,
): Promise<{ slug: string }> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const { liveRevision } = await readPage(actor, page, tx);
    if (!liveRevision) {
      throw new DomainError("conflict", "Non è ancora pubblica: il suo indirizzo segue il titolo.");
    }
    const { kind, id } = page;
    return changeAddress(actor, { kind, id, from: addressFrom(kind, liveRevision.document) }, tx);
  });
}

export function unarchivePageOf(actor: Actor, { kind, ...page }: VersionedPage, tx?: Tx) {
  return unarchivePage(actor, PAGE_TYPES[kind], page, tx);
}

async function releaseWith(actor: Actor, page: VersionedPage, reason: string | undefined, tx: Tx) {
  if (page.kind !== "report") return;
  await releaseNewsOf(actor, { reportId: page.id, ...(reason && { reason }) }, tx);
}
