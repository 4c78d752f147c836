import type { ReactNode } from "react";
import { programmeSpeaker } from "#components/meetings/programme-talk";
import { TalkSpeakersLine } from "#components/meetings/talk-speakers-line";
import { DateBlock } from "#components/ui/date-block";
import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { Tag } from "#components/ui/tag";
import { TALK_KIND_LABELS } from "#lib/meetings/messages";
import type { ToldTalk } from "#lib/talks/queries";

/** Talks of one day of a meeting in a dated column, each leading to its place in the programme. */
export function MeetingTalks(props: {
  talks: readonly ToldTalk[];
  personSlug?: string;
  /** Whether each says what it is about. */
  themes?: boolean;
  noteOf?: (talk: ToldTalk) => string | null;
}) {
  const [first] = props.talks;
  if (!first) return null;
  const { meeting, day } = first;
  const href = `/incontri/${meeting.slug}`;
  return (
    <li className="dated-row">
      <DateBlock day={day} />
      <div className="min-w-0">
        <p className="text-sm text-soft">
          In <a href={href}>{meeting.title}</a>
          {meeting.demonstration && <DemonstrationTag />}
        </p>
        <ul className="mt-1.5 grid gap-5">
          {props.talks.map((talk) => (
            <li key={talk.id}>
              {talk.kind !== "talk" && (
                <p className="text-sm font-bold text-quiet">{TALK_KIND_LABELS[talk.kind]}</p>
              )}
              <h4 className="text-title-3">
                <a href={`${href}#intervento-${talk.position + 1}`}>{talk.title}</a>
              </h4>
              <Note text={props.noteOf?.(talk) ?? null} />
              <p className="mt-1 max-w-[68ch] leading-snug text-quiet first-letter:uppercase">
                {whoSpoke(talk.speakers, props.personSlug)}
              </p>
              {talk.abstract && <p className="mt-1 max-w-[68ch] leading-snug">{talk.abstract}</p>}
              {props.themes && <Themes themes={talk.themes} />}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

function Note({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <p className="mt-0.5">
      <Tag tone="place">{text}</Tag>
    </p>
  );
}

function Themes({ themes }: { themes: ToldTalk["themes"] }) {
  if (themes.length === 0) return null;
  return (
    <ul aria-label="Temi" className="mt-1 flex flex-wrap gap-x-4 text-sm">
      {themes.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/temi/${slug}`} className="max-md:inline-block max-md:py-1">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function whoSpoke(speakers: ToldTalk["speakers"], personSlug: string | undefined): ReactNode {
  const own = speakers.filter(({ person }) => person !== null && person.slug === personSlug);
  if (own.length === 0) return <TalkSpeakersLine speakers={speakers.map(programmeSpeaker)} />;
  const others = speakers.filter((speaker) => !own.includes(speaker));
  const roles = own.map((speaker) => ({ ...programmeSpeaker(speaker), person: null }));
  return (
    <>
      <TalkSpeakersLine speakers={roles} />
      {others.length > 0 && (
        <span className="block">
          Con <TalkSpeakersLine speakers={others.map(programmeSpeaker)} />
        </span>
      )}
    </>
  );
}
