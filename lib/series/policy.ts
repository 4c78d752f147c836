import type { Actor } from "#lib/actor";
import type { Prisma } from "#lib/generated/prisma/client";
import { PUBLISHED } from "#lib/visibility/policy";

/** A series exists for the public once one of its meetings does. */
export function visibleSeries(_actor: Actor): Prisma.MeetingSeriesWhereInput {
  return { archivedAt: null, meetings: { some: PUBLISHED } };
}
