import type { ReactNode } from "react";
import type { TalkSpeaker } from "#components/meetings/talk-speakers";
import { TalkSpeakersLine } from "#components/meetings/talk-speakers-line";
import { TalksByYear } from "#components/meetings/talks-by-year";
import { TALK_KIND_LABELS } from "#lib/meetings/messages";
import type { ToldTalk } from "#lib/talks/queries";

type Speaker = ToldTalk["speakers"][number];

/** Talks in the order given, by year. On the page of a speaker, `of`, only the role they had is said. */
export function ToldTalks(props: {
  talks: readonly ToldTalk[];
  of?: { personSlug: string };
  /** On the page of a theme that has others below it: which one a talk is about. */
  themes?: boolean;
}) {
  return (
    <TalksByYear
      headingLevel={3}
      talks={props.talks.map((talk) => ({
        href: `/incontri/${talk.meeting.slug}#intervento-${talk.position + 1}`,
        day: talk.meeting.day,
        kind: TALK_KIND_LABELS[talk.kind],
        title: talk.title,
        who: whoSpoke(talk.speakers, props.of?.personSlug),
        abstract: talk.abstract,
        meeting: { title: talk.meeting.title, href: `/incontri/${talk.meeting.slug}` },
        themes: props.themes ? talk.themes : [],
        demonstration: talk.meeting.demonstration,
      }))}
    />
  );
}

function whoSpoke(speakers: readonly Speaker[], personSlug: string | undefined): ReactNode {
  const own = (speaker: Speaker) => speaker.person?.slug === personSlug;
  if (!personSlug || !speakers.some(own))
    return <TalkSpeakersLine speakers={speakers.map(toTalkSpeaker)} />;
  const others = speakers.filter((speaker) => !own(speaker));
  const roles = speakers
    .filter(own)
    .map((speaker) => ({ ...toTalkSpeaker(speaker), person: null }));
  return (
    <>
      <TalkSpeakersLine speakers={roles} />
      {others.length > 0 && (
        <span className="block">
          Con <TalkSpeakersLine speakers={others.map(toTalkSpeaker)} />
        </span>
      )}
    </>
  );
}

function toTalkSpeaker({
  person,
  organisation,
  organisationName,
  roleTitle,
}: Speaker): TalkSpeaker {
  return {
    person: person && {
      name: `${person.givenName} ${person.familyName}`,
      href: person.archivedAt ? null : `/persone/${person.slug}`,
    },
    role: roleTitle,
    organisation: organisationName
      ? {
          name: organisationName,
          href: organisation && !organisation.archivedAt ? `/enti/${organisation.slug}` : null,
        }
      : null,
  };
}
