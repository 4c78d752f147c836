import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";
import { PUBLISHED, publishedSql } from "#lib/visibility/policy";

export function visibleReports(_actor: Actor): Prisma.ReportWhereInput {
  return PUBLISHED;
}

/** The same for a statement written by hand, in which the table is called "report". */
export function visibleReportsSql(_actor: Actor): Prisma.Sql {
  return publishedSql("report");
}
