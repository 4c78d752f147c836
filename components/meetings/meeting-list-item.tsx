import type { ComponentProps, ReactNode } from "react";
import type { ZoneTile } from "#components/territory/tile-figure";
import { ZoneGlyph } from "#components/territory/zone-glyph";
import { DatedRow } from "#components/ui/dated-row";
import { Tag } from "#components/ui/tag";
import type { IsoDay } from "#lib/clock";

export type ListedMeeting = {
  href: string;
  day: IsoDay;
  /** «Seminario · online»; a state that is not the usual one stands here too. */
  kind: ReactNode;
  title: string;
  summary: string;
  /** Why it is in this list, where that is not evident. */
  note?: string | null;
  /** Speakers' names and counts, one line. */
  meta: ReactNode;
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
  const { summary, note, meta, tiles, involved, all, ...row } = props.meeting;
  return (
    <DatedRow
      {...row}
      text={summary}
      meta={
        (note || meta) && (
          <>
            {note && (
              <span className="block">
                <Tag tone="place">{note}</Tag>
              </span>
            )}
            {meta}
          </>
        )
      }
      figure={<ZoneGlyph tiles={tiles} involved={involved} all={all} />}
      {...(props.level && { level: props.level })}
    />
  );
}
