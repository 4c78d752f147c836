import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { archiveHref } from "#lib/archive/schema";
import type { IsoDay } from "#lib/clock";
import type { TimelineYear } from "#lib/community/queries";
import { formatCount, formatDays, formatMonth } from "#lib/format";

type Milestone = TimelineYear["milestones"][number];

/** The life of the community, year by year along a line: what it worked on, what happened. */
export function Timeline({ years }: { years: readonly TimelineYear[] }) {
  return (
    <ol className="timeline">
      {years.map(({ year, focus, milestones, meetingCount }) => (
        <li key={year} className="year">
          <h3 className="text-title-2 leading-none">{year}</h3>
          <ol>
            {focus && (
              <li className="event focus">
                <p className="text-sm font-bold text-place">Tema dell’anno</p>
                <p className="font-bold text-ink">
                  {focus.thematicArea ? (
                    <a href={`/temi/${focus.thematicArea.slug}`}>{focus.title}</a>
                  ) : (
                    focus.title
                  )}
                </p>
                <p className="max-w-[64ch] text-base text-quiet">{focus.description}</p>
              </li>
            )}
            {milestones.map((milestone) => (
              <Event key={`${milestone.startsOn} ${milestone.title}`} milestone={milestone} />
            ))}
            {meetingCount > 0 && (
              <li className="event meetings">
                <p>
                  <a href={archiveHref({ anno: String(year) })}>
                    {formatCount(meetingCount, "incontro", "incontri")}
                  </a>{" "}
                  in archivio
                </p>
              </li>
            )}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Event({ milestone }: { milestone: Milestone }) {
  const when = asKnown(milestone);
  return (
    <li className="event">
      <p className="text-sm text-soft">
        {when && <time dateTime={when.iso}>{when.text}</time>}
        {milestone.demonstration && <DemonstrationTag />}
      </p>
      <p className="font-bold text-ink">{milestone.title}</p>
      <p className="max-w-[64ch] text-base text-quiet">{milestone.description}</p>
      {milestone.sourceNote && <p className="text-sm text-soft">Fonte: {milestone.sourceNote}</p>}
    </li>
  );
}

/** As precisely as it is known; the year alone stands beside it already. */
function asKnown({ precision, startsOn, endsOn }: Milestone): { iso: IsoDay; text: string } | null {
  switch (precision) {
    case "day":
      return { iso: startsOn, text: formatDays(startsOn, endsOn) };
    case "month":
      return { iso: startsOn.slice(0, 7), text: formatMonth(startsOn) };
    case "year":
      return null;
  }
}
