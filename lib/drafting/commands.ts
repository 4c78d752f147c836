import type { Actor } from "#lib/actor";
import { today } from "#lib/clock";
import { firstDraft } from "#lib/drafting/rules";
import { type MeetingStart, meetingStartSchema } from "#lib/drafting/schema";
import { canPublish } from "#lib/editorial/policy";
import { refuseUnless } from "#lib/errors";
import type { Tx } from "#lib/infra/db";
import { createMeeting } from "#lib/meetings/commands";

/** Opens a meeting from the little that is known at first. */
export function beginMeeting(
  actor: Actor,
  input: MeetingStart,
  tx?: Tx,
): Promise<{ id: string; slug: string; version: number }> {
  refuseUnless(canPublish(actor));
  const start = meetingStartSchema.parse(input);
  return createMeeting(actor, { document: firstDraft(start, today(start.timeZone)) }, tx);
}
