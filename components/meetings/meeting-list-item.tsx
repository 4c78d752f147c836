import type { ComponentProps } from "react";
import type { ZoneTile } from "#components/territory/tile-figure";
import { ZoneGlyph } from "#components/territory/zone-glyph";
import { DatedRow } from "#components/ui/dated-row";
import type { IsoDay } from "#lib/clock";

export type ListedMeeting = {
  href: string;
  day: IsoDay;
  /** «Seminario · online»; a state that is not the usual one stands here too. */
  kind: string;
  title: string;
  summary: string;
  /** Speakers' names and counts, one line. */
  meta: string | null;
  demonstration: boolean;
  involved: readonly string[];
  all: boolean;
  /** The zones valid on the day of the meeting. */
  tiles: readonly ZoneTile[];
};

/** A dated row of the archive. */
export function MeetingListItem(props: {
  meeting: ListedMeeting;
  level?: ComponentProps<typeof DatedRow>["level"];
}) {
  const { summary, tiles, involved, all, ...row } = props.meeting;
  return (
    <DatedRow
      {...row}
      text={summary}
      figure={<ZoneGlyph tiles={tiles} involved={involved} all={all} />}
      {...(props.level && { level: props.level })}
    />
  );
}
