import { v7 as uuidv7 } from "uuid";
import { listNewsroomAddresses } from "#lib/accounts/queries";
import { type Actor, ANONYMOUS, SYSTEM } from "#lib/actor";
import { recordAudit, recordCleaning } from "#lib/audit/commands";
import { now } from "#lib/clock";
import { accountOf } from "#lib/editorial/commands";
import { refuseStale } from "#lib/editorial/rules";
import { versionedSchema } from "#lib/editorial/schema";
import { DomainError, notFound, refuseUnless } from "#lib/errors";
import { TOO_MANY_SENT } from "#lib/feedback/messages";
import {
  canAnswerFeedback,
  visibleAccessibilityReports,
  visibleRatings,
} from "#lib/feedback/policy";
import { getAccessibilityReport } from "#lib/feedback/queries";
import {
  ACCESSIBILITY_IN_ALL,
  ACCESSIBILITY_PER_CLIENT,
  OBSTACLE_MAIL,
  pathOf,
  RATINGS_IN_ALL,
  RATINGS_PER_CLIENT,
  RECEIPT_MAIL,
  RECEIPTS_PER_ADDRESS,
  REPLY_MAIL,
} from "#lib/feedback/rules";
import {
  type AccessibilityReportInput,
  accessibilityReportSchema,
  type ClosingInput,
  closingSchema,
  type RatingInput,
  type ReplyInput,
  ratingSchema,
  replySchema,
} from "#lib/feedback/schema";
import type { AccessibilityOutcome } from "#lib/generated/prisma/enums";
import { isId } from "#lib/ids";
import { type Limit, withinLimit } from "#lib/infra/attempts";
import { inTransaction } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { enqueue } from "#lib/infra/jobs";
import { networkOf } from "#lib/sign-in/rules";

/** The network a message comes from: anybody may send, within limits. */
type From = { from: string };

/** Tells the newsroom of an obstacle, by mail too; whoever left an address gets a receipt with the number. */
export async function reportObstacle(
  actor: Actor,
  { from, ...input }: AccessibilityReportInput & From,
): Promise<{ number: number }> {
  const { page, ...told } = accessibilityReportSchema.parse(input);
  await refuseTooManyFrom(actor, from, ACCESSIBILITY_PER_CLIENT);
  // Beyond it reports are kept all the same: a few networks must not silence everybody for a day.
  const mailed = await withinLimit(ACCESSIBILITY_IN_ALL, "all");
  const receipt =
    mailed && told.email !== null && (await withinLimit(RECEIPTS_PER_ADDRESS, told.email));
  return inTransaction(undefined, async (tx) => {
    const id = uuidv7();
    const { number } = await tx.accessibilityReport.create({
      data: { id, page: pathOf(page, settings().PUBLIC_URL) ?? page, ...told, createdAt: now() },
      select: { number: true },
    });
    await recordAudit(
      actor,
      { action: "accessibility.report", entityKind: "accessibility_report", entityId: id },
      tx,
    );
    // Whoever reports may not know whom it reaches.
    const reached = mailed ? await listNewsroomAddresses(SYSTEM, tx) : [];
    for (const { id: accountId } of reached) {
      await enqueue(tx, OBSTACLE_MAIL, { reportId: id, accountId });
    }
    if (receipt) await enqueue(tx, RECEIPT_MAIL, { reportId: id });
    return { number };
  });
}

/** Says whether a page was useful. Of who says it nothing is kept, in the audit either. */
export async function ratePage(actor: Actor, { from, ...input }: RatingInput & From) {
  const { page, useful, comment } = ratingSchema.parse(input);
  const path = pathOf(page, settings().PUBLIC_URL);
  if (path === null) {
    throw new DomainError("invalid", "Scrivere l’indirizzo di una pagina del portale.", "page");
  }
  await refuseTooManyFrom(actor, from, RATINGS_PER_CLIENT);
  if (!(await withinLimit(RATINGS_IN_ALL, "all"))) throw new DomainError("too_many", TOO_MANY_SENT);
  await inTransaction(undefined, async (tx) => {
    const { id } = await tx.pageRating.create({
      data: { page: path, useful, comment, createdAt: now() },
      select: { id: true },
    });
    await recordAudit(
      ANONYMOUS,
      { action: "rating.give", entityKind: "page_rating", entityId: id },
      tx,
    );
  });
}

/** Counts what a client sends; who is stopped here uses up nothing of what all may send. */
export async function refuseTooManyFrom(
  _actor: Actor,
  from: string,
  perClient: Limit,
): Promise<void> {
  if (await withinLimit(perClient, networkOf(from))) return;
  throw new DomainError("too_many", TOO_MANY_SENT);
}

/** Answers by mail, and closes. */
export async function replyToReport(actor: Actor, input: ReplyInput): Promise<void> {
  refuseUnless(canAnswerFeedback(actor));
  const { answer, ...read } = replySchema.parse(input);
  await close(actor, { ...read, outcome: "answered", answer });
}

/** Closes what was answered in another way, or what has no answer: how, or why, is said. */
export async function closeReport(actor: Actor, input: ClosingInput): Promise<void> {
  refuseUnless(canAnswerFeedback(actor));
  await close(actor, closingSchema.parse(input));
}

interface Closing {
  id: string;
  version: number;
  outcome: AccessibilityOutcome;
  answer: string;
}

function close(actor: Actor, { id, version, outcome, answer }: Closing): Promise<void> {
  return inTransaction(undefined, async (tx) => {
    const { email } = await getAccessibilityReport(actor, id, tx);
    if (outcome === "answered" && email === null) {
      throw new DomainError("conflict", "Chi ha scritto non ha lasciato un indirizzo e-mail.");
    }
    refuseStale(
      await tx.accessibilityReport.updateMany({
        where: { id, version, closedAt: null },
        data: {
          outcome,
          answer,
          closedAt: now(),
          closedById: accountOf(actor),
          version: { increment: 1 },
        },
      }),
    );
    await recordAudit(
      actor,
      {
        action: "accessibility.close",
        entityKind: "accessibility_report",
        entityId: id,
        after: { outcome },
      },
      tx,
    );
    if (outcome === "answered") await enqueue(tx, REPLY_MAIL, { reportId: id });
  });
}

const ERASED = { page: null, text: null, name: null, email: null, answer: null } as const;

/** Erases at once what a closed report says; that it was made and answered stays. */
export function eraseReport(actor: Actor, input: { id: string; version: number | string }) {
  refuseUnless(canAnswerFeedback(actor));
  const { id, version } = versionedSchema.parse(input);
  return inTransaction(undefined, async (tx) => {
    refuseStale(
      await tx.accessibilityReport.updateMany({
        where: {
          AND: [
            visibleAccessibilityReports(actor),
            { id, version, closedAt: { not: null }, erasedAt: null },
          ],
        },
        data: { ...ERASED, erasedAt: now(), version: { increment: 1 } },
      }),
    );
    await recordAudit(
      actor,
      { action: "accessibility.erase", entityKind: "accessibility_report", entityId: id },
      tx,
    );
  });
}

/** Erases what somebody wrote with a rating, which still counts. */
export function eraseComment(actor: Actor, { id }: { id: string }): Promise<void> {
  refuseUnless(canAnswerFeedback(actor));
  if (!isId(id)) throw notFound("Commento");
  return inTransaction(undefined, async (tx) => {
    const erased = await tx.pageRating.updateMany({
      where: { AND: [visibleRatings(actor), { id, comment: { not: null } }] },
      data: { comment: null },
    });
    if (erased.count === 0) throw notFound("Commento");
    await recordAudit(
      actor,
      { action: "rating.erase", entityKind: "page_rating", entityId: id },
      tx,
    );
  });
}

/** Erases what was written in reports closed, and in ratings given, before a moment. */
export async function eraseOldFeedback(actor: Actor, before: Date): Promise<void> {
  refuseUnless(actor.kind === "system");
  await inTransaction(undefined, async (tx) => {
    const reports = await tx.accessibilityReport.updateMany({
      where: { closedAt: { lt: before }, erasedAt: null },
      data: { ...ERASED, erasedAt: now() },
    });
    await recordCleaning(actor, "site.erase_accessibility", reports.count, tx);
    const ratings = await tx.pageRating.updateMany({
      where: { createdAt: { lt: before }, comment: { not: null } },
      data: { comment: null },
    });
    await recordCleaning(actor, "site.erase_ratings", ratings.count, tx);
  });
}
