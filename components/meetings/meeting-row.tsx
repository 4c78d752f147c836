import { MeetingKind } from "#components/meetings/meeting-kind";
import type { ListedMeeting } from "#components/meetings/meeting-list-item";
import { formatDays } from "#lib/format";
import type { MeetingListItem } from "#lib/published-meetings/queries";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

type Meeting = Pick<
  MeetingListItem,
  | "slug"
  | "title"
  | "summary"
  | "kind"
  | "mode"
  | "status"
  | "day"
  | "lastDay"
  | "audienceAllZones"
  | "demonstration"
> & { zones: readonly { slug: string }[] };

/** A meeting as a dated row shows it; `tiles` are those of all times. */
export function meetingRow(meeting: Meeting, tiles: readonly DatedTile[]): ListedMeeting {
  const { slug, title, summary, day, demonstration } = meeting;
  return {
    href: `/incontri/${slug}`,
    day,
    kind: <MeetingKind {...meeting} />,
    title,
    summary,
    meta: meeting.lastDay && formatDays(day, meeting.lastDay),
    demonstration,
    involved: meeting.zones.map((zone) => zone.slug),
    all: meeting.audienceAllZones,
    tiles: inForce(tiles, day),
  };
}
