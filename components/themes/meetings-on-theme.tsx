import { MeetingKind } from "#components/meetings/meeting-kind";
import { MeetingTalks } from "#components/meetings/meeting-talks";
import { DatedRow } from "#components/ui/dated-row";
import { EmptyState } from "#components/ui/empty-state";
import { Section } from "#components/ui/section";
import { YearGroups } from "#components/ui/year-groups";
import { formatAll, formatCount } from "#lib/format";
import type { MeetingsOnTheme as Told } from "#lib/talks/queries";

/** Under each year the meetings on a theme, each with what was said about it; the rest is in the archive. */
export function MeetingsOnTheme(props: {
  told: Told;
  /** Where the archive has them all. */
  archive: string;
  /** Whether each talk says its themes. */
  themes: boolean;
}) {
  const { meetings, total, talkTotal } = props.told;
  return (
    <Section
      id="interventi"
      title="Incontri e interventi"
      more={total > 0 && <p>{howMany(total, talkTotal)}</p>}
    >
      {total === 0 && (
        <EmptyState title="Ancora nessun incontro su questo tema">
          <p>
            <a href="/temi">Gli altri temi</a>
          </p>
        </EmptyState>
      )}
      <YearGroups
        items={meetings}
        yearOf={({ day }) => day.slice(0, 4)}
        keyOf={({ slug }) => slug}
        headingLevel={3}
        prefix="interventi"
      >
        {(meeting) => <MeetingOnTheme meeting={meeting} themes={props.themes} />}
      </YearGroups>
      {total > meetings.length && (
        <p className="mt-6">
          Qui ci sono {formatAll(meetings.length)} incontri più recenti.{" "}
          <a href={props.archive}>Gli altri sono nell’archivio</a>
        </p>
      )}
    </Section>
  );
}

/** One whose talks are not known, or are still to come, stands for itself. */
function MeetingOnTheme(props: { meeting: Told["meetings"][number]; themes: boolean }) {
  const { talks, slug, summary, ...meeting } = props.meeting;
  if (talks.length === 0) {
    return (
      <DatedRow
        day={meeting.day}
        kind={
          <>
            <MeetingKind {...meeting} />
            {meeting.status === "planned" && " · previsto"}
          </>
        }
        title={meeting.title}
        href={`/incontri/${slug}`}
        text={summary}
        demonstration={meeting.demonstration}
        level={4}
      />
    );
  }
  // A meeting of several days comes once for each of them.
  return [...Map.groupBy(talks, ({ day }) => day)].map(([day, talks]) => (
    <MeetingTalks key={day} talks={talks} themes={props.themes} />
  ));
}

function howMany(meetings: number, talks: number): string {
  const count = formatCount(meetings, "incontro", "incontri");
  return talks === 0 ? count : `${count}, ${formatCount(talks, "intervento", "interventi")}`;
}
