import type { Actor } from "#lib/actor";
import { PUBLISHED } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";

/** A series exists for the public once one of its meetings does. */
export function visibleSeries(_actor: Actor): Prisma.MeetingSeriesWhereInput {
  return { archivedAt: null, meetings: { some: PUBLISHED } };
}
