import type { Actor } from "#lib/actor";
import { PUBLISHED } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";

export function visibleReports(_actor: Actor): Prisma.ReportWhereInput {
  return PUBLISHED;
}
