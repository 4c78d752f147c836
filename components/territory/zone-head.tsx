import { TileFigure } from "#components/territory/tile-figure";
import { HeadFigure } from "#components/ui/head-figure";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";
import { formatCount, formatList, formatNumber } from "#lib/format";
import type { ZoneDetails, ZoneTile } from "#lib/territory/queries";

/** Which zone, whose, how large, among which others. */
export function ZoneHead({ zone, tiles }: { zone: ZoneDetails; tiles: readonly ZoneTile[] }) {
  const near = new Set(zone.neighbours.map(({ slug }) => slug));
  const itself = ({ slug }: ZoneTile) => slug === zone.slug;
  const size = [
    formatCount(zone.municipalities.length, "comune", "comuni"),
    formatCount(zone.population, "abitante", "abitanti"),
    zone.areaKm2 && `${formatNumber(zone.areaKm2)} km²`,
  ].filter(Boolean);
  return (
    <PageHead
      kind="Zona-distretto"
      title={zone.name.replaceAll(" – ", "\u00a0– ")}
      lead={`${formatList(size.map(String))}.`}
      aside={
        <HeadFigure
          figure={
            <TileFigure
              layers={[
                { tone: "tile-off", tiles: tiles.filter((t) => !itself(t) && !near.has(t.slug)) },
                { tone: "tile-all", tiles: tiles.filter((t) => near.has(t.slug)) },
                { tone: "tile-on", tiles: tiles.filter(itself) },
              ]}
              label={null}
              className="size-27 md:size-39"
            />
          }
        >
          La zona tra le {tiles.length} del territorio
          {near.size > 0 && "; in tono più chiaro quelle vicine"}.
        </HeadFigure>
      }
    >
      <MetaList
        facts={[
          { term: "Azienda sanitaria", value: zone.healthAuthority.name },
          { term: "Società della Salute", value: zone.societyName },
          { term: "Altri nomi", value: zone.aliases.join(", ") },
          {
            term: "Zone vicine",
            value: zone.neighbours.length > 0 && (
              <ul className="flex flex-wrap gap-x-4">
                {zone.neighbours.map(({ slug, name }) => (
                  <li key={slug}>
                    <a href={`/zone/${slug}`} className="max-md:inline-block max-md:py-1">
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </PageHead>
  );
}
