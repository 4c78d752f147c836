import { type ListedMeeting, MeetingListItem } from "#components/meetings/meeting-list-item";
import { GlyphKey } from "#components/territory/glyph-key";
import { YearGroups } from "#components/ui/year-groups";

/** A dated column, grouped by year in the order given. */
export function MeetingsByYear(props: {
  meetings: readonly ListedMeeting[];
  headingLevel?: 2 | 3;
  /** For the second such list of a page, whose first explains the glyphs. */
  prefix?: string;
}) {
  return (
    <>
      {!props.prefix && <GlyphKey />}
      <YearGroups
        items={props.meetings}
        yearOf={(meeting) => meeting.day.slice(0, 4)}
        keyOf={(meeting) => meeting.href}
        {...(props.headingLevel && { headingLevel: props.headingLevel })}
        {...(props.prefix && { prefix: props.prefix })}
      >
        {(meeting) => (
          <MeetingListItem meeting={meeting} level={props.headingLevel === 3 ? 4 : 3} />
        )}
      </YearGroups>
    </>
  );
}
