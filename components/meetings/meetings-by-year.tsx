import { type ListedMeeting, MeetingListItem } from "#components/meetings/meeting-list-item";
import { GlyphKey } from "#components/territory/glyph-key";
import { YearGroups } from "#components/ui/year-groups";

/** A dated column, grouped by year in the order given. */
export function MeetingsByYear(props: {
  meetings: readonly ListedMeeting[];
  headingLevel?: 2 | 3;
}) {
  return (
    <>
      <GlyphKey />
      <YearGroups
        items={props.meetings}
        yearOf={(meeting) => meeting.day.slice(0, 4)}
        keyOf={(meeting) => meeting.href}
        {...(props.headingLevel && { headingLevel: props.headingLevel })}
      >
        {(meeting) => (
          <MeetingListItem meeting={meeting} level={props.headingLevel === 3 ? 4 : 3} />
        )}
      </YearGroups>
    </>
  );
}
