import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { type DraftSave, openDraft, type PageType, saveDraft } from "#lib/editorial/commands";
import { canPublish } from "#lib/editorial/policy";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { asJson, inTransaction, type Tx } from "#lib/infra/db";
import { MEETINGS, meetingTag } from "#lib/meetings/tags";
import { type Publication, publishDraft } from "#lib/publication/commands";
import { REPORT_WORDS } from "#lib/reports/messages";
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

/** Makes the draft of a report the public minutes of its meeting. */
export function publishReport(actor: Actor, input: Publication, tx?: Tx) {
  return publishDraft(actor, REPORT_PAGE, input, tx);
}

function columns(document: ReportDocument) {
  return { body: asJson(document.body), bodyText: plainText(document.body) };
}
