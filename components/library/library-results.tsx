import type { ReactNode } from "react";
import { GlyphKey } from "#components/territory/glyph-key";
import { ZoneGlyph } from "#components/territory/zone-glyph";
import { DatedGroup } from "#components/ui/dated-group";
import { DatedRow } from "#components/ui/dated-row";
import { fileDescription } from "#lib/files/messages";
import { formatCount } from "#lib/format";
import type { LibraryItem } from "#lib/library/queries";
import { MATERIAL_KIND_LABELS } from "#lib/materials/messages";
import { isPlayed, materialPath, openingPath } from "#lib/materials/rules";
import type { DatedTile } from "#lib/territory/queries";
import { inForce } from "#lib/territory/rules";

/** Materials under the years in which they were presented, the newest first. */
export function LibraryResults(props: {
  materials: readonly LibraryItem[];
  tiles: readonly DatedTile[];
}) {
  if (props.materials.length === 0) return null;
  const years = Map.groupBy(props.materials, ({ day }) => day.slice(0, 4));
  return (
    <>
      <GlyphKey />
      {[...years].map(([year, materials]) => (
        <DatedGroup key={year} id={`anno-${year}`} title={year} headingLevel={3}>
          {materials.map((material) => (
            <DatedRow
              key={material.id}
              day={material.day}
              kind={MATERIAL_KIND_LABELS[material.kind]}
              demonstration={material.demonstration}
              title={material.title}
              href={materialPath(material.id)}
              level={4}
              text={whereItStands(material)}
              meta={
                <>
                  {byWhom(material)}
                  <OpenAtOnce material={material} />
                </>
              }
              figure={
                <ZoneGlyph
                  tiles={inForce(props.tiles, material.day)}
                  involved={material.zones}
                  all={false}
                />
              }
            />
          ))}
        </DatedGroup>
      ))}
    </>
  );
}

const SECTION = { meeting: "incontri", lab: "laboratori", news_item: "notizie" };

function whereItStands({ places }: LibraryItem): ReactNode {
  const [last, ...others] = places;
  if (!last) return null;
  return (
    <>
      <a href={`/${SECTION[last.kind]}/${last.slug}`}>{last.title}</a>
      {last.talk && `, ${last.talk}`}
      {others.length > 0 && ` e in ${formatCount(others.length, "altro posto", "altri posti")}`}
    </>
  );
}

function byWhom({ authors, organisations, publisher }: LibraryItem): string | null {
  const names = [...authors, ...(organisations.length > 0 ? organisations : [publisher])];
  return names.filter(Boolean).join(", ") || null;
}

/** For who knows the material already: no page between. */
function OpenAtOnce({ material }: { material: LibraryItem }) {
  const { title, file } = material;
  return (
    <span className="block">
      <a href={openingPath(material)} className="inline-block py-2 md:py-0">
        {file && isPlayed(file.mediaType) ? "Guarda o ascolta" : "Apri"}
        <span className="sr-only">: {title}</span>
      </a>{" "}
      ({file ? fileDescription(file) : "in un altro sito"})
    </span>
  );
}
