import { type Actor, SYSTEM } from "#lib/actor";
import { instantAt, now } from "#lib/clock";
import { accountOf, changePage, inState, type PageType, recordPage } from "#lib/editorial/commands";
import { canPublish, canWithdraw } from "#lib/editorial/policy";
import { readPage, readPageHead } from "#lib/editorial/queries";
import { NOT_SCHEDULED, scheduledTime, subjectOf } from "#lib/editorial/rules";
import {
  noteTextSchema,
  type PageRef,
  type Schedule,
  scheduleSchema,
  type Versioned,
  type VersionedPage,
} from "#lib/editorial/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import type { NoteKind } from "#lib/generated/prisma/enums";
import { inTransaction, type Tx } from "#lib/infra/db";
import { enqueue, type JobName } from "#lib/infra/jobs";
import { refuseSamePerson, requirePublishable } from "#lib/publication/commands";
import { listOthers } from "#lib/review/queries";
import { REVIEW_MAIL, SCHEDULE_FAILED_MAIL, SENT_BACK_MAIL } from "#lib/review/rules";

type Moved = Promise<{ version: number }>;

/** Says something about a draft to who writes or reviews it; the draft stays where it is. */
export function addNote(
  actor: Actor,
  { kind, id, text }: PageRef & { text: string },
  tx?: Tx,
): Promise<void> {
  refuseUnless(canPublish(actor));
  const said = noteTextSchema.parse(text);
  return inTransaction(tx, async (tx) => {
    const page = { kind, id };
    await readPageHead(actor, page, tx);
    await writeNote(actor, page, "note", said, tx);
    await recordPage(actor, page, "note", {}, tx);
  });
}

/**
 * Gives a draft to the others of the newsroom to read, with a word to them when there is one. What
 * could not be published is not given: whoever wrote it can mend it, who reads it cannot.
 */
export function askReview<D extends object>(
  actor: Actor,
  type: PageType<D>,
  input: Versioned & { text?: string },
  tx?: Tx,
): Moved {
  refuseUnless(canPublish(actor));
  const { text, ...versioned } = input;
  const page = { ...versioned, kind: type.kind };
  const said = text?.trim() ? noteTextSchema.parse(text) : null;
  return inTransaction(tx, async (tx) => {
    const { draftState, draftRevision } = await readPage(actor, page, tx);
    if (draftState === "draft" && draftRevision) {
      await requirePublishable(actor, type, draftRevision.document, tx);
    }
    const change = inState(actor, "in_review");
    const moved = await changePage(actor, page, { from: ["draft"] }, change, tx);
    await writeNote(actor, page, "review_asked", said, tx);
    await recordPage(actor, page, "ask_review", {}, tx);
    const others = await listOthers(SYSTEM, [accountOf(actor)], tx);
    await tellEach(REVIEW_MAIL, page, others, tx);
    return moved;
  });
}

/** Takes one's draft back before anybody decided. */
export function withdrawFromReview(actor: Actor, page: VersionedPage, tx?: Tx): Moved {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const { draftState, draftStateById } = await readPageHead(actor, page, tx);
    if (draftState === "in_review") {
      refuseUnless(canWithdraw(actor, { askedById: draftStateById }));
    }
    const change = inState(actor, "draft");
    const moved = await changePage(actor, page, { from: ["in_review"] }, change, tx);
    await recordPage(actor, page, "withdraw", {}, tx);
    return moved;
  });
}

/** Gives a draft back to its author, and says what is to be changed. */
export function sendBack(actor: Actor, input: VersionedPage & { text: string }, tx?: Tx): Moved {
  refuseUnless(canPublish(actor));
  const { text, ...page } = input;
  const said = noteTextSchema.parse(text);
  return inTransaction(tx, async (tx) => {
    const concerned = await whoseDraft(actor, page, tx);
    const change = inState(actor, "draft");
    const moved = await changePage(actor, page, { from: ["in_review"] }, change, tx);
    await writeNote(actor, page, "sent_back", said, tx);
    await recordPage(actor, page, "send_back", {}, tx);
    await tellEach(SENT_BACK_MAIL, page, concerned, tx);
    return moved;
  });
}

/** Decides that a draft becomes public at a moment to come, without anybody being there. */
export function schedulePublication<D extends object>(
  actor: Actor,
  type: PageType<D>,
  input: Schedule,
  tx?: Tx,
): Promise<{ version: number; scheduledFor: Date }> {
  refuseUnless(canPublish(actor));
  const { day, time, timeZone, ...page } = scheduleSchema.parse(input);
  const scheduledFor = instantAt(day, time, timeZone);
  return inTransaction(tx, async (tx) => {
    if (scheduledFor <= now()) {
      throw new DomainError("invalid", "L’ora scelta è già passata: indicarne una futura.");
    }
    const found = await readPage(actor, page, tx);
    const { draftRevision } = found;
    if (draftRevision) {
      await refuseSamePerson(actor, accountOf(actor), draftRevision.authorId, tx);
      await requirePublishable(actor, type, draftRevision.document, tx);
    }
    const change = {
      ...inState(actor, "scheduled"),
      scheduledFor,
      scheduledTimeZone: timeZone,
    };
    const from = ["draft", "in_review", "scheduled"] as const;
    const moved = await changePage(actor, page, { from }, change, tx);
    const after = { scheduledFor: scheduledFor.toISOString(), timeZone };
    const before = scheduledTime(found);
    await recordPage(actor, page, "schedule", { before, after }, tx);
    return { ...moved, scheduledFor };
  });
}

/** What was scheduled is a draft again. */
export function cancelSchedule(actor: Actor, page: VersionedPage, tx?: Tx): Moved {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const change = { ...inState(actor, "draft"), ...NOT_SCHEDULED };
    const before = scheduledTime(await readPageHead(actor, page, tx));
    const moved = await changePage(actor, page, { from: ["scheduled"] }, change, tx);
    await recordPage(actor, page, "unschedule", { before }, tx);
    return moved;
  });
}

/** Makes what could not be published when its time came a draft again, and says why. */
export function refuseScheduled(
  actor: Actor,
  { reason, ...page }: VersionedPage & { reason: string },
  tx?: Tx,
): Moved {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const theirs = await whoseDraft(actor, page, tx);
    // Where nobody of them is left, somebody else has to see to it.
    const concerned = theirs.length > 0 ? theirs : await listOthers(SYSTEM, [accountOf(actor)], tx);
    const moved = await cancelSchedule(actor, page, tx);
    await writeNote(actor, page, "schedule_failed", reason, tx);
    await tellEach(SCHEDULE_FAILED_MAIL, page, concerned, tx);
    return moved;
  });
}

/** Who wrote a draft last, and who decided its state; without who acts now. */
async function whoseDraft(actor: Actor, page: PageRef, tx: Tx): Promise<{ id: string }[]> {
  const { draftRevision, draftStateById } = await readPage(actor, page, tx);
  const theirs = [draftRevision?.authorId, draftStateById];
  const others = await listOthers(SYSTEM, [accountOf(actor)], tx);
  return others.filter(({ id }) => theirs.includes(id));
}

/** One job for each: what one server refuses is not sent again to the others. */
async function tellEach(
  mail: JobName<{ page: PageRef; accountId: string }>,
  { kind, id }: PageRef,
  told: readonly { id: string }[],
  tx: Tx,
): Promise<void> {
  for (const { id: accountId } of told) await enqueue(tx, mail, { page: { kind, id }, accountId });
}

async function writeNote(
  actor: Actor,
  page: PageRef,
  kind: NoteKind,
  text: string | null,
  tx: Tx,
): Promise<void> {
  await tx.editorialNote.create({
    data: {
      ...subjectOf({ kind: page.kind, id: page.id }),
      kind,
      text,
      authorKind: actor.kind,
      authorId: accountOf(actor),
    },
    select: { id: true },
  });
}
