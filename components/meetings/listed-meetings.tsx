import type { ReactNode } from "react";
import { MeetingsByYear } from "#components/meetings/meetings-by-year";
import {
  MEETING_KIND_LABELS,
  MEETING_MODE_LABELS,
  MEETING_STATUS_LABELS,
} from "#lib/meetings/messages";
import type { MeetingListItem } from "#lib/meetings/queries";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

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
      meetings={props.meetings.map((meeting) => ({
        href: `/incontri/${meeting.slug}`,
        day: meeting.day,
        kind: kindLine(meeting),
        title: meeting.title,
        summary: meeting.summary,
        meta: props.noteOf?.(meeting) ?? null,
        demonstration: meeting.demonstration,
        involved: meeting.zones.map((zone) => zone.slug),
        all: meeting.audienceAllZones,
        tiles: inForce(props.tiles, meeting.day),
      }))}
    />
  );
}

function kindLine({ kind, mode, status }: MeetingListItem): string {
  const state = status === "held" ? null : MEETING_STATUS_LABELS[status].toLowerCase();
  return [MEETING_KIND_LABELS[kind].label, mode && MEETING_MODE_LABELS[mode].toLowerCase(), state]
    .filter(Boolean)
    .join(" · ");
}
