import { SideList } from "#components/ui/side-list";
import { formatShortDay } from "#lib/format";
import type { MeetingDetails, MeetingListItem } from "#lib/meetings/queries";

/** What a meeting leads to: its themes, the meetings before and after it, its lab, its news. */
export function MeetingSide(props: {
  meeting: MeetingDetails;
  neighbours: { previous: MeetingListItem | null; next: MeetingListItem | null };
}) {
  const { themes, series, lab, news } = props.meeting;
  const { previous, next } = props.neighbours;
  return (
    <>
      <SideList
        id="temi"
        title="Temi"
        items={themes.map((theme) => ({
          key: theme.slug,
          content: <a href={`/temi/${theme.slug}`}>{theme.name}</a>,
        }))}
      />
      {series && (
        <SideList
          id="ciclo"
          title="Nello stesso ciclo"
          items={[
            {
              key: "series",
              content: <a href={`/cicli/${series.slug}`}>{series.title}</a>,
            },
            ...(previous ? [neighbour("Precedente", "prev", previous)] : []),
            ...(next ? [neighbour("Successivo", "next", next)] : []),
          ]}
        />
      )}
      {lab && (
        <SideList
          id="laboratorio"
          title="Laboratorio"
          items={[{ key: lab.slug, content: <a href={`/laboratori/${lab.slug}`}>{lab.title}</a> }]}
        />
      )}
      <SideList
        id="notizie"
        title="Notizie sull’incontro"
        items={news.map((item) => ({
          key: item.slug,
          content: <a href={`/notizie/${item.slug}`}>{item.title}</a>,
        }))}
      />
      <p className="mt-10 text-sm text-soft max-lg:hidden">
        Stampando questa pagina si ottengono il programma e il resoconto, con gli indirizzi dei
        materiali.
      </p>
    </>
  );
}

function neighbour(label: string, rel: "prev" | "next", meeting: MeetingListItem) {
  return {
    key: rel,
    content: (
      <>
        <span className="block text-sm text-soft">
          {label}, {formatShortDay(meeting.day)}
        </span>
        <a href={`/incontri/${meeting.slug}`} rel={rel}>
          {meeting.title}
        </a>
      </>
    ),
  };
}
