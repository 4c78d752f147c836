import type { IsoDay } from "#lib/clock";
import { isOutcomeOpen } from "#lib/meetings/rules";

/**
 * Whether publishing a report may also say that its meeting took place: what was announced is
 * public as it was written last, so that nothing else becomes public with it.
 */
export function mayBecomeHeld(
  meeting: Parameters<typeof isOutcomeOpen>[0] & { isPublished: boolean; hasDraft: boolean },
  today: IsoDay,
): boolean {
  return meeting.isPublished && !meeting.hasDraft && isOutcomeOpen(meeting, today);
}
