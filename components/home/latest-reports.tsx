import { GlyphKey } from "#components/territory/glyph-key";
import { ZoneGlyph } from "#components/territory/zone-glyph";
import { DatedRow } from "#components/ui/dated-row";
import { EmptyState } from "#components/ui/empty-state";
import { localDay } from "#lib/clock";
import { formatDayAfter } from "#lib/format";
import { MEETING_KIND_LABELS } from "#lib/meetings/messages";
import type { LatestReport } from "#lib/reports/queries";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

/** The minutes that came out last, under the day of their meeting. */
export function LatestReports(props: {
  reports: readonly LatestReport[];
  tiles: readonly DatedTile[];
  timeZone: string;
}) {
  if (props.reports.length === 0) {
    return (
      <EmptyState title="Ancora nessun resoconto">
        <p>
          Compaiono qui quando vengono pubblicati, dopo <a href="/incontri">gli incontri</a>.
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <GlyphKey />
      <ul className="border-t border-line">
        {props.reports.map(({ meeting, firstPublishedAt }) => (
          <DatedRow
            key={meeting.slug}
            day={meeting.day}
            withYear
            kind={MEETING_KIND_LABELS[meeting.kind].label}
            title={meeting.title}
            href={`/incontri/${meeting.slug}#resoconto`}
            text={meeting.summary}
            meta={
              firstPublishedAt &&
              `Resoconto pubblicato ${formatDayAfter("il", localDay(firstPublishedAt, props.timeZone))}`
            }
            demonstration={meeting.demonstration}
            figure={
              <ZoneGlyph
                tiles={inForce(props.tiles, meeting.day)}
                involved={meeting.zones.map((zone) => zone.slug)}
                all={meeting.audienceAllZones}
              />
            }
          />
        ))}
      </ul>
    </>
  );
}
