import type { IsoDay } from "#lib/clock";
import { formatDay } from "#lib/format";

/** The meeting that comes next, the one thing on the home that asks to be done. */
export function NextMeeting(props: {
  meeting: {
    href: string;
    day: IsoDay;
    times: string | null;
    kind: string;
    title: string;
    where: string;
  } | null;
}) {
  const { meeting } = props;
  return (
    <section aria-labelledby="prossimo" className="bg-wash px-4 py-6 max-md:-mx-4 md:px-8 md:py-7">
      <h2 id="prossimo" className="text-base text-quiet">
        Prossimo incontro
      </h2>
      {meeting ? (
        <>
          <p className="mt-2 text-title-2 font-bold text-ink">
            <a href={meeting.href}>{meeting.title}</a>
          </p>
          <p className="mt-2">
            <time dateTime={meeting.day} className="font-bold">
              {formatDay(meeting.day)}
            </time>
            {meeting.times && `, ${meeting.times}`}
          </p>
          <p className="text-quiet">
            {meeting.kind}, {meeting.where}
          </p>
        </>
      ) : (
        <p className="mt-2">
          Nessun incontro in programma per ora. <a href="/incontri">Gli incontri svolti</a>
        </p>
      )}
    </section>
  );
}
