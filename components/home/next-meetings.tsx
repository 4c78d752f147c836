import { audienceOf } from "#components/meetings/meeting-facts";
import { MeetingKind } from "#components/meetings/meeting-kind";
import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { formatDays, formatTimes } from "#lib/format";
import type { MeetingListItem } from "#lib/published-meetings/queries";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

/** The meeting that comes next, the one thing on the home that asks to be done, and those after it. */
export function NextMeetings(props: {
  meetings: readonly MeetingListItem[];
  tiles: readonly DatedTile[];
}) {
  const [next, ...later] = props.meetings;
  return (
    <section
      aria-labelledby="prossimo"
      className="bg-wash px-(--gutter) py-6 max-md:-mx-(--gutter) md:px-8 md:py-7"
    >
      <h2 id="prossimo" className="text-base text-quiet">
        Prossimo incontro
      </h2>
      {next ? (
        <>
          <h3 className="mt-2 text-title-2">
            <a href={`/incontri/${next.slug}`}>{next.title}</a>
          </h3>
          <p className="mt-2">
            <When {...next} />
          </p>
          <p className="text-quiet">
            <MeetingKind {...next} />
            {next.venue && `, ${next.venue}`}
            {next.demonstration && <DemonstrationTag />}
          </p>
          <ForWhom meeting={next} tiles={props.tiles} />
        </>
      ) : (
        <p className="mt-2">
          Nessun incontro in programma per ora. <a href="/incontri">Gli incontri svolti</a>
        </p>
      )}
      {later.length > 0 && (
        <>
          <h3 className="mt-5 border-t border-pale pt-4 text-base text-quiet">Più avanti</h3>
          <ul>
            {later.map((meeting) => (
              <li key={meeting.slug} className="mt-1.5 text-base">
                <a href={`/incontri/${meeting.slug}`}>{meeting.title}</a>
                <span className="block text-quiet">
                  <MeetingKind {...meeting} />, {formatDays(meeting.day, meeting.lastDay)}
                  {meeting.demonstration && <DemonstrationTag />}
                </span>
                <ForWhom meeting={meeting} tiles={props.tiles} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ForWhom(props: { meeting: MeetingListItem; tiles: readonly DatedTile[] }) {
  const { meeting, tiles } = props;
  const audience = audienceOf(meeting, inForce(tiles, meeting.day).length);
  return audience && <p className="text-quiet">Per: {audience}</p>;
}

function When(meeting: MeetingListItem) {
  const { startsAt, endsAt, lastDay, timeZone } = meeting;
  return (
    <>
      <time dateTime={meeting.day} className="font-bold">
        {formatDays(meeting.day, lastDay)}
      </time>
      {startsAt && `, ${formatTimes(startsAt, lastDay ? null : endsAt, timeZone)}`}
    </>
  );
}
