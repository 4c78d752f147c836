import type { ReactNode } from "react";
import { meetingRow } from "#components/meetings/meeting-row";
import { MeetingsByYear } from "#components/meetings/meetings-by-year";
import type { MeetingListItem } from "#lib/meetings/queries";
import type { DatedTile } from "#lib/territory/queries";

/** Meetings in the order given, by year, each with the zones of its own day. */
export function ListedMeetings(props: {
  meetings: readonly MeetingListItem[];
  tiles: readonly DatedTile[];
  /** What the page has to say of a meeting of its list. */
  noteOf?: (meeting: MeetingListItem) => ReactNode;
}) {
  return (
    <MeetingsByYear
      headingLevel={3}
      meetings={props.meetings.map((meeting) => {
        const row = meetingRow(meeting, props.tiles);
        return { ...row, meta: props.noteOf?.(meeting) ?? row.meta };
      })}
    />
  );
}
