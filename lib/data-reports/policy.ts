import { type Actor, isAdmin, isNewsroom } from "#lib/actor";
import { HIDINGS_A_DAY } from "#lib/data-reports/rules";
import type { Prisma } from "#lib/generated/prisma/client";

/**
 * Whether what somebody reports is hidden at once. Who is not signed in only alerts, or anybody could
 * blank the portal; a member may have hidden a few items within a day.
 */
export function hidesAtOnce(actor: Actor, facts: { hiddenByThem: number }): boolean {
  return actor.kind === "account" && facts.hiddenByThem < HIDINGS_A_DAY;
}

/** Reading reports, hiding, showing again, closing. */
export function canDecideDataReports(actor: Actor): boolean {
  return isNewsroom(actor);
}

/** What is purged does not come back. */
export function canPurgeReported(actor: Actor): boolean {
  return isAdmin(actor);
}

export function visibleDataReports(actor: Actor): Prisma.DataReportWhereInput {
  return canDecideDataReports(actor) ? {} : { id: { in: [] } };
}
