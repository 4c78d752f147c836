import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { addRevision } from "#lib/editorial/commands";
import { canPublish } from "#lib/editorial/policy";
import { publicationColumns, refuseStale, requireDraft } from "#lib/editorial/rules";
import type { Versioned } from "#lib/editorial/schema";
import { DomainError, refuseUnless } from "#lib/errors";
import { touchTags } from "#lib/infra/cache-tags";
import { asJson, inTransaction, type Tx } from "#lib/infra/db";
import { MEETINGS, meetingTag } from "#lib/meetings/tags";
import { type ReportDocument, reportDocumentSchema } from "#lib/reports/schema";
import { plainText } from "#lib/rich-text/rules";

/** Opens the report of a meeting as a draft; the meeting may be public long before it. */
export function createReport(
  actor: Actor,
  input: { meetingId: string; document: ReportDocument },
  tx?: Tx,
): Promise<{ id: string; version: number }> {
  refuseUnless(canPublish(actor));
  const document = reportDocumentSchema.parse(input.document);
  return inTransaction(tx, async (tx) => {
    const id = uuidv7();
    const existing = await tx.report.findUnique({
      where: { meetingId: input.meetingId },
      select: { id: true },
    });
    if (existing) throw new DomainError("conflict", "Questo incontro ha già un resoconto.");
    await tx.report.create({
      data: { id, meetingId: input.meetingId, ...columns(document) },
      select: { id: true },
    });
    const revision = await addRevision(actor, { subject: { reportId: id }, document }, tx);
    await tx.report.update({
      where: { id },
      data: { draftRevisionId: revision.id, draftState: "draft" },
      select: { id: true },
    });
    await recordAudit(actor, { action: "report.create", entityKind: "report", entityId: id }, tx);
    return { id, version: 1 };
  });
}

/** Makes the draft of a report the public minutes of its meeting. */
export function publishReport(
  actor: Actor,
  input: Versioned & { publishedAt?: Date },
  tx?: Tx,
): Promise<{ version: number }> {
  refuseUnless(canPublish(actor));
  return inTransaction(tx, async (tx) => {
    const found = await tx.report.findFirst({
      where: { id: input.id, archivedAt: null },
      select: {
        id: true,
        firstPublishedAt: true,
        meeting: { select: { id: true, slug: true } },
        draftRevision: { select: { id: true, number: true, document: true } },
      },
    });
    const report = requireDraft(found, "Resoconto");
    const document = reportDocumentSchema.parse(report.draftRevision.document);
    const changed = await tx.report.updateMany({
      where: { id: report.id, version: input.version, draftRevisionId: report.draftRevision.id },
      data: { ...columns(document), ...publicationColumns(report, input.publishedAt ?? now()) },
    });
    refuseStale(changed);
    await recordAudit(
      actor,
      {
        action: "report.publish",
        entityKind: "report",
        entityId: report.id,
        after: { revision: report.draftRevision.number },
      },
      tx,
    );
    // The lists say whether a meeting has its report.
    await touchTags(tx, [meetingTag(report.meeting.slug), MEETINGS]);
    return { version: input.version + 1 };
  });
}

function columns(document: ReportDocument) {
  return { body: asJson(document.body), bodyText: plainText(document.body) };
}
