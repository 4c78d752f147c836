import { CalledOffMark } from "#components/meetings/called-off-mark";
import { MEETING_KIND_LABELS, MEETING_MODE_LABELS } from "#lib/meetings/messages";
import type { MeetingKind as Kind, MeetingMode, MeetingStatus } from "#lib/meetings/schema";

/** «Seminario · online»; before it, so that nobody misses it, that the meeting did not take place. */
export function MeetingKind(props: {
  kind: Kind;
  mode: MeetingMode | null;
  status: MeetingStatus;
}) {
  const mode = props.mode && MEETING_MODE_LABELS[props.mode].toLocaleLowerCase("it");
  return (
    <>
      <CalledOffMark status={props.status} />
      {MEETING_KIND_LABELS[props.kind].label}
      {mode && ` · ${mode}`}
    </>
  );
}
