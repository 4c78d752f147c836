import { type Actor, isNewsroom } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";

/** Reading what the public wrote, and answering it, is for the newsroom. */
export function canAnswerFeedback(actor: Actor): boolean {
  return isNewsroom(actor);
}

export function visibleAccessibilityReports(actor: Actor): Prisma.AccessibilityReportWhereInput {
  return canAnswerFeedback(actor) ? {} : { id: { in: [] } };
}

export function visibleRatings(actor: Actor): Prisma.PageRatingWhereInput {
  return canAnswerFeedback(actor) ? {} : { id: { in: [] } };
}
