import { meetingRow } from "#components/meetings/meeting-row";
import { MeetingsByYear } from "#components/meetings/meetings-by-year";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";
import { formatCount, formatDays, formatList } from "#lib/format";
import type { MeetingListItem as Meeting } from "#lib/published-meetings/queries";
import type { SeriesDetails } from "#lib/series/queries";
import type { DatedTile } from "#lib/territory/queries";

/** A series as it was followed: its meetings from the first to the last. */
export function SeriesPage(props: {
  series: SeriesDetails;
  /** In the order of their days. */
  meetings: readonly Meeting[];
  tiles: readonly DatedTile[];
}) {
  const { series, meetings, tiles } = props;
  const [first, last] = [meetings[0], meetings.at(-1)];
  return (
    <>
      <PageHead
        kind="Ciclo di incontri"
        demonstration={series.demonstration}
        title={series.title}
        lead={series.description}
      >
        <MetaList
          facts={[
            { term: "Quando", value: first && last && formatDays(first.day, last.day) },
            {
              term: "Incontri",
              value: outcomes(meetings),
            },
          ]}
        />
      </PageHead>
      <MeetingsByYear meetings={meetings.map((meeting) => meetingRow(meeting, tiles))} />
    </>
  );
}

const OUTCOMES: Record<Meeting["status"], [one: string, many: string]> = {
  held: ["svolto", "svolti"],
  planned: ["previsto", "previsti"],
  postponed: ["rinviato", "rinviati"],
  cancelled: ["annullato", "annullati"],
};

/** «3 svolti e 1 rinviato»: a series is not as long as its list when something was called off. */
function outcomes(meetings: readonly Meeting[]): string {
  const counted = Object.entries(OUTCOMES).map(([status, [one, many]]) => {
    const count = meetings.filter((meeting) => meeting.status === status).length;
    return count > 0 ? formatCount(count, one, many) : null;
  });
  return formatList(counted.filter((text) => text !== null));
}
