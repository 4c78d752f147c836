import { type OpeningLink, OpeningLinks } from "#components/meetings/opening-links";
import { type TalkSpeaker, TalkSpeakers } from "#components/meetings/talk-speakers";
import { ZoneLinks } from "#components/territory/zone-links";
import { Tag } from "#components/ui/tag";

export type ProgrammeTalk = {
  position: number;
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
 * The programme as a score. The column at the left carries the time; in a programme without any
 * known time it carries the voice, written where it changes.
 */
export function Programme({ talks }: { talks: readonly ProgrammeTalk[] }) {
  const timed = talks.some((talk) => talk.time);
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
              <h3 className="text-title-3">{talk.title}</h3>
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
