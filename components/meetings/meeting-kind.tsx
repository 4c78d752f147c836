import {
  MEETING_KIND_LABELS,
  MEETING_MODE_LABELS,
  MEETING_STATUS_LABELS,
} from "#lib/meetings/messages";
import type { MeetingKind as Kind, MeetingMode, MeetingStatus } from "#lib/meetings/schema";

const LOUD: Partial<Record<MeetingStatus, string>> = {
  postponed: "border-warm bg-warm",
  cancelled: "border-danger bg-danger",
};

/** «Seminario · online»; before it, so that nobody misses it, that the meeting did not take place. */
export function MeetingKind(props: {
  kind: Kind;
  mode: MeetingMode | null;
  status: MeetingStatus;
}) {
  const loud = LOUD[props.status];
  const mode = props.mode && MEETING_MODE_LABELS[props.mode].toLocaleLowerCase("it");
  return (
    <>
      {loud && (
        <b className={`mr-2 inline-block rounded-sm border px-1.5 text-white ${loud}`}>
          {MEETING_STATUS_LABELS[props.status]}
        </b>
      )}
      {MEETING_KIND_LABELS[props.kind].label}
      {mode && ` · ${mode}`}
    </>
  );
}
