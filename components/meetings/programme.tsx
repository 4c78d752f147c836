import { type OpeningLink, OpeningLinks } from "#components/meetings/opening-links";
import { type TalkSpeaker, TalkSpeakers } from "#components/meetings/talk-speakers";
import { ZoneLinks } from "#components/territory/zone-links";
import { Tag } from "#components/ui/tag";
import type { IsoDay } from "#lib/clock";
import { formatDay } from "#lib/format";

export type ProgrammeTalk = {
  position: number;
  /** Null when it is not known which of the meeting's days. */
  day: IsoDay | null;
  /** «9:30», or null when it is not known. */
  time: string | null;
  /** «Apertura», «Relazione», «Esperienza territoriale»… */
  kind: string;
  title: string;
  abstract: string | null;
  speakers: readonly TalkSpeaker[];
  zones: readonly { slug: string; name: string }[];
  links: readonly OpeningLink[];
};

/**
 * The programme as a score, under its days where the meeting has several. The column at the left
 * carries the time; in a programme without any known time it carries the voice, written where it
 * changes.
 */
export function Programme(props: {
  days: readonly { day: IsoDay | null; talks: readonly ProgrammeTalk[] }[];
}) {
  const { days } = props;
  const timed = days.some(({ talks }) => talks.some((talk) => talk.time));
  const [only] = days;
  if (only && days.length === 1 && only.day === null) {
    return <Score talks={only.talks} timed={timed} Title="h3" />;
  }
  return days.map(({ day, talks }) => (
    <section key={day} aria-labelledby={`giorno-${day}`} className="mt-8 first-of-type:mt-0">
      <h3 id={`giorno-${day}`} className="pb-3 text-title-3 first-letter:uppercase">
        {day ? <time dateTime={day}>{formatDay(day)}</time> : "Giorno non indicato"}
      </h3>
      <Score talks={talks} timed={timed} Title="h4" />
    </section>
  ));
}

function Score(props: { talks: readonly ProgrammeTalk[]; timed: boolean; Title: "h3" | "h4" }) {
  const { talks, timed, Title } = props;
  return (
    <ol className={timed ? "score timed" : "score"}>
      {talks.map((talk, index) => {
        const changes = talks[index - 1]?.kind !== talk.kind;
        return (
          <li key={talk.position} id={`intervento-${talk.position}`}>
            <div className="score-mark">
              {timed ? <time>{talk.time}</time> : changes && <span>{talk.kind}</span>}
            </div>
            <div className="min-w-0">
              <Title className="text-title-3">{talk.title}</Title>
              {talk.zones.length > 0 && (
                <p className="mt-0.5">
                  <Tag tone="place">
                    {timed ? `${talk.kind}: ` : ""}
                    <ZoneLinks zones={talk.zones} className="text-place" />
                  </Tag>
                </p>
              )}
              <TalkSpeakers speakers={talk.speakers} />
              {talk.abstract && <p className="mt-2 max-w-[68ch]">{talk.abstract}</p>}
              <OpeningLinks links={talk.links} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
