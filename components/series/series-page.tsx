import { MeetingListItem } from "#components/meetings/meeting-list-item";
import { meetingRow } from "#components/meetings/meeting-row";
import { DemonstrationTag } from "#components/ui/demonstration-tag";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";
import { YearGroups } from "#components/ui/year-groups";
import { formatCount, formatDays } from "#lib/format";
import type { MeetingListItem as Meeting } from "#lib/meetings/queries";
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
        kind={
          <>
            Ciclo di incontri
            {series.demonstration && <DemonstrationTag />}
          </>
        }
        title={series.title}
        lead={series.description}
      >
        <MetaList
          facts={[
            { term: "Quando", value: first && last && formatDays(first.day, last.day) },
            {
              term: "Incontri",
              value: `${formatCount(meetings.length, "incontro", "incontri")}, dal primo all’ultimo`,
            },
          ]}
        />
      </PageHead>
      <YearGroups
        items={meetings}
        yearOf={(meeting) => meeting.day.slice(0, 4)}
        keyOf={(meeting) => meeting.slug}
      >
        {(meeting) => <MeetingListItem meeting={meetingRow(meeting, tiles)} />}
      </YearGroups>
    </>
  );
}
