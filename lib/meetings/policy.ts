import type { Actor } from "#lib/actor";
import { canPublish } from "#lib/editorial/policy";
import type { Prisma } from "#lib/generated/prisma/client";
import { PUBLISHED, publishedSql } from "#lib/visibility/policy";

export function canWriteMeetings(actor: Actor): boolean {
  return canPublish(actor);
}

/** The way into a meeting is for who is signed in: it never stands on a page that everybody gets. */
export function canJoinMeetings(actor: Actor): boolean {
  return actor.kind === "account";
}

/** Everybody reads what is published; nothing else exists for anybody yet. */
export function visibleMeetings(_actor: Actor): Prisma.MeetingWhereInput {
  return PUBLISHED;
}

/** The same for a statement written by hand, in which the table is called "meeting". */
export function visibleMeetingsSql(_actor: Actor): Prisma.Sql {
  return publishedSql("meeting");
}
