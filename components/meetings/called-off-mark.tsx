import { MEETING_STATUS_LABELS } from "#lib/meetings/messages";
import type { MeetingStatus } from "#lib/meetings/schema";

const LOUD: Partial<Record<MeetingStatus, string>> = {
  postponed: "border-warm bg-warm",
  cancelled: "border-danger bg-danger",
};

/** That a meeting did not take place, so that nobody misses it; nothing for the others. */
export function CalledOffMark({ status }: { status: MeetingStatus }) {
  const loud = LOUD[status];
  return (
    loud && (
      <b className={`mr-2 inline-block rounded-sm border px-1.5 text-white ${loud}`}>
        {MEETING_STATUS_LABELS[status]}
      </b>
    )
  );
}
