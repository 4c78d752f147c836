import { DemonstrationTag } from "#components/ui/demonstration-tag";

type Milestone = {
  id: string;
  year: string;
  /** «metà 2020», «12 marzo 2021»: as precise as it is known. */
  when: string;
  title: string;
  text: string | null;
  href: string | null;
  demonstration: boolean;
};

/** The life of the community, year by year along a line. */
export function Timeline({ milestones }: { milestones: readonly Milestone[] }) {
  return (
    <ol className="timeline">
      {[...Map.groupBy(milestones, (milestone) => milestone.year)].map(([year, events]) => (
        <li key={year} className="year">
          <h3 className="text-title-2 leading-none">{year}</h3>
          <ol>
            {events.map((event) => (
              <li key={event.id} className="event">
                <p className="text-sm text-soft">
                  {event.when}
                  {event.demonstration && <DemonstrationTag />}
                </p>
                <p className="font-bold text-ink">
                  {event.href ? <a href={event.href}>{event.title}</a> : event.title}
                </p>
                {event.text && <p className="max-w-[64ch] text-base text-quiet">{event.text}</p>}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
