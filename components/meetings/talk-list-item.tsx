import type { ComponentProps, ReactNode } from "react";
import { DatedRow } from "#components/ui/dated-row";
import type { IsoDay } from "#lib/clock";

export type ListedTalk = {
  /** The talk inside the page of its meeting. */
  href: string;
  day: IsoDay;
  kind: string;
  title: string;
  /** Who spoke, with role and organisation of that day; on a person's page the role alone. */
  who: ReactNode;
  abstract: string | null;
  meeting: { title: string; href: string };
  themes: readonly { slug: string; name: string }[];
  demonstration: boolean;
};

/** What was said, one talk: on the pages of persons, organisations, themes and zones. */
export function TalkListItem(props: {
  talk: ListedTalk;
  level?: ComponentProps<typeof DatedRow>["level"];
}) {
  const { who, abstract, meeting, themes, ...row } = props.talk;
  return (
    <DatedRow
      {...row}
      whole
      text={
        <>
          {who}
          {abstract && <span className="mt-1 block">{abstract}</span>}
        </>
      }
      meta={
        <>
          In <a href={meeting.href}>{meeting.title}</a>
          {themes.map((theme) => (
            <span key={theme.slug}>
              {" · "}
              <a href={`/temi/${theme.slug}`}>{theme.name}</a>
            </span>
          ))}
        </>
      }
      {...(props.level && { level: props.level })}
    />
  );
}
