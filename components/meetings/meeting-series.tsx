import { CalledOffMark } from "#components/meetings/called-off-mark";
import { SideList } from "#components/ui/side-list";
import { formatShortDay } from "#lib/format";
import type { MeetingDetails, MeetingListItem } from "#lib/published-meetings/queries";

/** The series of a meeting, and the ways to the meetings before and after it. */
export function MeetingSeries(props: {
  series: NonNullable<MeetingDetails["series"]>;
  neighbours: { previous: MeetingListItem | null; next: MeetingListItem | null };
}) {
  const { slug, title } = props.series;
  const { previous, next } = props.neighbours;
  return (
    <SideList
      id="ciclo"
      title="Nello stesso ciclo"
      items={[
        { key: "series", content: <a href={`/cicli/${slug}`}>{title}</a> },
        ...(previous ? [neighbour("Precedente", "prev", previous)] : []),
        ...(next ? [neighbour("Successivo", "next", next)] : []),
      ]}
    />
  );
}

function neighbour(label: string, rel: "prev" | "next", meeting: MeetingListItem) {
  return {
    key: rel,
    content: (
      <>
        <span className="block text-sm text-soft">
          <CalledOffMark status={meeting.status} />
          {label}, {formatShortDay(meeting.day)}
        </span>
        <a href={`/incontri/${meeting.slug}`} rel={rel}>
          {meeting.title}
        </a>
      </>
    ),
  };
}
