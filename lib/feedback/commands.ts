import { v7 as uuidv7 } from "uuid";
import type { Actor } from "#lib/actor";
import { recordAudit } from "#lib/audit/commands";
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
import { db, inTransaction } from "#lib/infra/db";
import { settings } from "#lib/infra/env";
import { enqueue } from "#lib/infra/jobs";
import { networkOf } from "#lib/sign-in/rules";

/** The network a message comes from: anybody may send, within limits. */
type From = { from: string };

/** Tells the newsroom of an obstacle; whoever left an address gets a receipt with the number. */
export async function reportObstacle(
  actor: Actor,
  { from, ...input }: AccessibilityReportInput & From,
): Promise<{ number: number }> {
  const { page, ...told } = accessibilityReportSchema.parse(input);
  await refuseTooMany(actor, from, ACCESSIBILITY_PER_CLIENT, ACCESSIBILITY_IN_ALL);
  const receipt = told.email !== null && (await withinLimit(RECEIPTS_PER_ADDRESS, told.email));
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
    if (receipt) await enqueue(tx, RECEIPT_MAIL, { reportId: id });
    return { number };
  });
}

/** Says whether a page was useful. Nothing is kept of who says it, so nothing is audited either. */
export async function ratePage(actor: Actor, { from, ...input }: RatingInput & From) {
  const { page, useful, comment } = ratingSchema.parse(input);
  const path = pathOf(page, settings().PUBLIC_URL);
  if (path === null) {
    throw new DomainError("invalid", "Scrivere l’indirizzo di una pagina del portale.", "page");
  }
  await refuseTooMany(actor, from, RATINGS_PER_CLIENT, RATINGS_IN_ALL);
  await db().pageRating.create({
    data: { page: path, useful, comment, createdAt: now() },
    select: { id: true },
  });
}

/** Counts what somebody sends, for them and for everybody together. */
export async function refuseTooMany(
  _actor: Actor,
  from: string,
  perClient: Limit,
  inAll: Limit,
): Promise<void> {
  // Who is stopped at the client uses up nothing of what all may send.
  if ((await withinLimit(perClient, networkOf(from))) && (await withinLimit(inAll, "all"))) return;
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
  await db().accessibilityReport.updateMany({
    where: { closedAt: { lt: before }, erasedAt: null },
    data: { ...ERASED, erasedAt: now() },
  });
  await db().pageRating.updateMany({
    where: { createdAt: { lt: before }, comment: { not: null } },
    data: { comment: null },
  });
}
