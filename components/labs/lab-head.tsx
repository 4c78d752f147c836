import type { ZoneTile } from "#components/territory/tile-figure";
import { ZoneGlyph } from "#components/territory/zone-glyph";
import { HeadFigure } from "#components/ui/head-figure";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";
import { formatCount } from "#lib/format";
import { labPeriod, labTerritory } from "#lib/labs/messages";
import type { LabDetails } from "#lib/labs/queries";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

/** Which lab, on which territory, since when. */
export function LabHead(props: {
  lab: LabDetails;
  territory: readonly Pick<ZoneTile, "slug">[];
  tiles: readonly DatedTile[];
}) {
  const { lab, territory } = props;
  return (
    <PageHead
      kind="Laboratorio territoriale"
      demonstration={lab.demonstration}
      title={lab.title}
      lead={lab.summary}
      aside={
        <HeadFigure
          figure={
            <ZoneGlyph
              tiles={inForce(props.tiles, lab.startsOn)}
              involved={territory.map(({ slug }) => slug)}
              all={false}
              size="large"
              decorative
            />
          }
        >
          {labTerritory(lab)}
          {lab.healthAuthority && `: ${formatCount(territory.length, "zona", "zone")}`}
        </HeadFigure>
      }
    >
      <MetaList facts={[{ term: "Periodo", value: labPeriod(lab) }]} />
    </PageHead>
  );
}
