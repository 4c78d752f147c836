import { type ListedTalk, TalkListItem } from "#components/meetings/talk-list-item";
import { YearGroups } from "#components/ui/year-groups";

/** Talks in the order given, grouped by the year of their meeting. */
export function TalksByYear(props: { talks: readonly ListedTalk[]; headingLevel?: 2 | 3 }) {
  return (
    <YearGroups
      items={props.talks}
      yearOf={(talk) => talk.day.slice(0, 4)}
      keyOf={(talk) => talk.href}
      prefix="interventi"
      {...(props.headingLevel && { headingLevel: props.headingLevel })}
    >
      {(talk) => <TalkListItem talk={talk} />}
    </YearGroups>
  );
}
