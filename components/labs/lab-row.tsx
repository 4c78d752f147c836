import { ZoneGlyph } from "#components/territory/zone-glyph";
import { Entry } from "#components/ui/entry";
import { labPeriod, labTerritory } from "#lib/labs/messages";
import type { LabListItem } from "#lib/labs/queries";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

/** A lab in a list: where, what about, since when. */
export function LabRow({ lab, tiles }: { lab: LabListItem; tiles: readonly DatedTile[] }) {
  return (
    <Entry
      title={lab.title}
      href={`/laboratori/${lab.slug}`}
      kind={labTerritory(lab)}
      text={lab.summary}
      meta={labPeriod(lab)}
      figure={
        <ZoneGlyph tiles={inForce(tiles, lab.startsOn)} involved={lab.territory} all={false} />
      }
      demonstration={lab.demonstration}
    />
  );
}
