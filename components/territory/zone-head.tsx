import { TileFigure } from "#components/territory/tile-figure";
import { HeadFigure } from "#components/ui/head-figure";
import { MetaList } from "#components/ui/meta-list";
import { PageHead } from "#components/ui/page-head";
import { formatCount, formatDays, formatList, formatNumber } from "#lib/format";
import type { MeetingListItem } from "#lib/published-meetings/queries";
import type { ZoneDetails, ZoneTile } from "#lib/territory/queries";

/** Which zone, whose, how large, among which others. */
export function ZoneHead(props: {
  zone: ZoneDetails;
  tiles: readonly ZoneTile[];
  society: { slug: string } | null;
  next: MeetingListItem | null;
}) {
  const { zone, tiles, society, next } = props;
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
          { term: "Azienda USL", value: zone.healthAuthority.name },
          {
            term: "Società della Salute",
            value:
              society && zone.societyName ? (
                <a href={`/enti/${society.slug}`}>{zone.societyName}</a>
              ) : (
                zone.societyName
              ),
          },
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
          {
            term: "Prossimo incontro",
            value: next && (
              <>
                <a href={`/incontri/${next.slug}`}>{next.title}</a>,{" "}
                {formatDays(next.day, next.lastDay)}
                {next.audienceAllZones && ", per tutte le zone"}
              </>
            ),
          },
        ]}
      />
    </PageHead>
  );
}
