import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { today } from "#lib/clock";
import { type DraftSave, openDraft, type PageType, saveDraft } from "#lib/editorial/commands";
import { canPublish } from "#lib/editorial/policy";
import { readPage } from "#lib/editorial/queries";
import { Unpublishable } from "#lib/editorial/rules";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { asJson, inTransaction, type Tx } from "#lib/infra/db";
import { publishMeeting, saveMeetingDraft } from "#lib/meetings/commands";
import { meetingDocumentSchema } from "#lib/meetings/schema";
import { MEETINGS, meetingTag } from "#lib/meetings/tags";
import { type Publication, publishDraft } from "#lib/publication/commands";
import { NOT_HELD_HERE, REPORT_WORDS } from "#lib/reports/messages";
import { mayBecomeHeld } from "#lib/reports/rules";
import { type ReportDocument, reportDocumentSchema, reportDraftSchema } from "#lib/reports/schema";
import { plainText } from "#lib/rich-text/rules";

/** A report as a kind of page: it is shown on that of its meeting. */
export const REPORT_PAGE: PageType<ReportDocument> = {
  kind: "report",
  draftSchema: reportDraftSchema,
  documentSchema: reportDocumentSchema,
  words: REPORT_WORDS,
  project: async (_actor, id, document, tx) => {
    await tx.report.update({ where: { id }, data: columns(document), select: { id: true } });
  },
  listTags: async (_actor, id, tx) => {
    const report = await tx.report.findUnique({
      where: { id },
      select: { meeting: { select: { slug: true } } },
    });
    // The lists say whether a meeting has its report.
    return report ? [meetingTag(report.meeting.slug), MEETINGS] : [];
  },
};

/** Opens the report of a meeting as a draft; the meeting may be public long before it. */
export function createReport(
  actor: Actor,
  input: { meetingId: string; document: ReportDocument },
  tx?: Tx,
): Promise<{ id: string; version: number }> {
  refuseUnless(canPublish(actor));
  const document = reportDraftSchema.parse(input.document);
  const { meetingId } = input;
  return inTransaction(tx, async (tx) => {
    // Of two who begin at once the second waits here, and finds the report of the first.
    await tx.$executeRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${meetingId}::uuid FOR UPDATE`;
    const meeting = await tx.meeting.findUnique({
      where: { id: meetingId },
      select: { report: { select: { id: true } } },
    });
    if (!meeting) throw notFound("Incontro");
    if (meeting.report) throw new DomainError("conflict", "Questo incontro ha già un resoconto.");
    const id = uuidv7();
    await tx.report.create({ data: { id, meetingId, ...columns(document) }, select: { id: true } });
    await openDraft(actor, { page: { kind: "report", id }, document }, tx);
    return { id, version: 1 };
  });
}

/** Saves the draft beside the public version, or starts one. */
export function saveReportDraft(actor: Actor, input: DraftSave, tx?: Tx) {
  return saveDraft(actor, REPORT_PAGE, input, tx);
}

export interface ReportPublication extends Publication {
  /** Says in the same step that its meeting took place, where nobody has said it. */
  meetingHeld?: boolean;
}

/** Makes the draft of a report the public minutes of its meeting. */
export function publishReport(
  actor: Actor,
  { meetingHeld, ...publication }: ReportPublication,
  tx?: Tx,
) {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    if (meetingHeld) await holdMeetingOf(actor, publication.id, tx);
    return publishDraft(actor, REPORT_PAGE, publication, tx);
  });
}

/** A correction of the meeting like any other: a version of its own, and nobody else's draft. */
async function holdMeetingOf(actor: Actor, reportId: string, tx: Tx): Promise<void> {
  const report = await tx.report.findUnique({
    where: { id: reportId },
    select: { meetingId: true },
  });
  if (!report) throw notFound("Resoconto");
  const page = { kind: "meeting", id: report.meetingId } as const;
  const { liveRevision, draftRevision, archivedAt, version } = await readPage(actor, page, tx);
  const document = liveRevision && meetingDocumentSchema.parse(liveRevision.document);
  const facts = { isPublished: archivedAt === null, hasDraft: draftRevision !== null };
  if (!document || !mayBecomeHeld({ ...document, ...facts }, today(document.timeZone))) {
    throw new DomainError("conflict", NOT_HELD_HERE);
  }
  const { id } = page;
  const held = { ...document, status: "held" } as const;
  const saved = await saveMeetingDraft(actor, { id, version, document: held }, tx);
  await publishMeeting(actor, { id, version: saved.version }, tx).catch((error) => {
    // Of what its document names something has gone: that is mended where the meeting is written.
    throw error instanceof Unpublishable ? new DomainError("conflict", NOT_HELD_HERE) : error;
  });
}

function columns(document: ReportDocument) {
  return { body: asJson(document.body), bodyText: plainText(document.body) };
}
