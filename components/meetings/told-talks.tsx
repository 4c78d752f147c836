import { MeetingTalks } from "#components/meetings/meeting-talks";
import { YearGroups } from "#components/ui/year-groups";
import type { ToldTalk } from "#lib/talks/queries";

/** What was said, in the order given: under each year the meetings, under each meeting its talks. */
export function ToldTalks(props: {
  talks: readonly ToldTalk[];
  /** On the page of a person, whose name need not be said again. */
  personSlug?: string;
  /** Why a talk is in this list, where that is not evident. */
  noteOf?: (talk: ToldTalk) => string | null;
}) {
  const { talks, ...options } = props;
  const meetings = [...Map.groupBy(talks, keyOf).values()];
  return (
    <YearGroups
      items={meetings}
      yearOf={([talk]) => talk?.day.slice(0, 4) ?? ""}
      keyOf={([talk]) => (talk ? keyOf(talk) : "")}
      headingLevel={3}
      prefix="interventi"
    >
      {(talks) => <MeetingTalks talks={talks} {...options} />}
    </YearGroups>
  );
}

/** A meeting of several days comes once for each of them. */
function keyOf({ meeting, day }: ToldTalk): string {
  return `${meeting.slug} ${day}`;
}
