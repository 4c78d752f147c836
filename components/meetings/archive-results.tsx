import type { ReactNode } from "react";
import { MeetingListItem } from "#components/meetings/meeting-list-item";
import { meetingRow } from "#components/meetings/meeting-row";
import { GlyphKey } from "#components/territory/glyph-key";
import { DatedGroup } from "#components/ui/dated-group";
import type { ArchiveItem } from "#lib/archive/queries";
import type { IsoDay } from "#lib/clock";
import { formatCount, formatDay, formatDays } from "#lib/format";
import { isUpcoming } from "#lib/meetings/rules";
import type { DatedTile } from "#lib/territory/queries";

/** How many names a row has room for. */
const NAMES = 4;

/** What is still to come first, the soonest on top; then the years, the newest first. */
export function ArchiveResults(props: {
  meetings: readonly ArchiveItem[];
  tiles: readonly DatedTile[];
  today: IsoDay;
}) {
  const isToCome = (meeting: ArchiveItem) => isUpcoming(meeting, props.today);
  const toCome = props.meetings.filter(isToCome).reverse();
  const past = props.meetings.filter((meeting) => !isToCome(meeting));
  const groups = [
    ...(toCome.length > 0 ? [{ id: "in-programma", title: "In programma", meetings: toCome }] : []),
    ...[...Map.groupBy(past, ({ day }) => day.slice(0, 4))].map(([year, meetings]) => ({
      id: `anno-${year}`,
      title: year,
      meetings,
    })),
  ];
  if (groups.length === 0) return null;
  return (
    <>
      <GlyphKey />
      {groups.map(({ id, title, meetings }) => (
        <DatedGroup key={id} id={id} title={title} headingLevel={3}>
          {meetings.map((meeting) => (
            <MeetingListItem
              key={meeting.slug}
              level={4}
              meeting={{
                ...meetingRow(meeting, props.tiles),
                // Under a year the day is enough; before it, not.
                note: isToCome(meeting) ? formatDay(meeting.day) : whyHere(meeting),
                meta: whatIsThere(meeting),
              }}
            />
          ))}
        </DatedGroup>
      ))}
    </>
  );
}

function whyHere({ inheritedFrom, onlyForAllZones }: ArchiveItem): string | null {
  if (inheritedFrom) return `Della precedente zona ${inheritedFrom.name}`;
  return onlyForAllZones ? "Rivolto a tutte le zone" : null;
}

function whatIsThere(meeting: ArchiveItem): ReactNode {
  const { speakers, talkCount, materialCount } = meeting;
  const more = speakers.length > NAMES + 1 ? speakers.length - NAMES : 0;
  const names = speakers.slice(0, speakers.length - more).join(", ");
  // Nobody has spoken yet, or at all.
  const [one, many] =
    meeting.status === "held"
      ? ["intervento", "interventi"]
      : ["intervento previsto", "interventi previsti"];
  const line = [
    meeting.lastDay && formatDays(meeting.day, meeting.lastDay),
    more > 0 ? `${names} e ${more === 1 ? "un altro" : `altri ${more}`}` : names,
    talkCount > 0 && formatCount(talkCount, one, many),
  ]
    .filter(Boolean)
    .join(" · ");
  if (materialCount === 0 && !meeting.hasReport) return line;
  return (
    <>
      {`${line} `}
      {materialCount > 0 && <b>{formatCount(materialCount, "materiale", "materiali")}</b>}{" "}
      {meeting.hasReport && <b>resoconto</b>}
    </>
  );
}
