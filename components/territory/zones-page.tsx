import { AuthorityLegend } from "#components/territory/authority-legend";
import { MapSwitch } from "#components/territory/map-switch";
import { ZoneCartogram } from "#components/territory/zone-cartogram";
import { ZoneMap as Boundaries } from "#components/territory/zone-map";
import { ZoneTable } from "#components/territory/zone-table";
import { EmptyState } from "#components/ui/empty-state";
import { PageHead } from "#components/ui/page-head";
import type { ZoneMap } from "#lib/boundaries/queries";
import { formatDayAfter, formatList, formatNumber } from "#lib/format";
import type { FormerZone, ZoneWithFigures } from "#lib/territory/queries";

/** The territory as a map and, beside it, as a table that says the same in words. */
export function ZonesPage(props: {
  zones: readonly ZoneWithFigures[];
  formerZones: readonly FormerZone[];
  meetingCounts: Readonly<Record<string, number>>;
  map: ZoneMap | null;
}) {
  const { map } = props;
  const authorities = byAuthority(props);
  const zones = authorities.flatMap((authority, index) =>
    authority.zones.map((zone) => ({
      ...zone,
      href: `/zone/${zone.slug}`,
      authority: index,
    })),
  );
  const tiles = (
    <>
      <ZoneCartogram zones={zones} />
      <p className="mt-2 text-sm text-quiet md:hidden">I numeri sono quelli dell’elenco.</p>
    </>
  );
  return (
    <>
      <PageHead
        title="Zone"
        lead={`Le ${formatNumber(zones.length)} zone-distretto in cui si programmano insieme i servizi sociali e quelli sanitari: i comuni, le Società della Salute e gli incontri di ciascuna.`}
      />
      {zones.length === 0 ? (
        <EmptyState title="Nessuna zona">
          <p>Il territorio di questo portale non è ancora stato caricato.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <section aria-labelledby="mappa" className="min-w-0">
            <div className="lg:sticky lg:top-6">
              <h2 id="mappa" className="sr-only">
                Mappa
              </h2>
              {map ? (
                <MapSwitch
                  boundaries={
                    <Boundaries
                      width={map.width}
                      height={map.height}
                      attribution={map.attribution}
                      shapes={linkedShapes(map, authorities)}
                    />
                  }
                  tiles={tiles}
                />
              ) : (
                tiles
              )}
              <AuthorityLegend names={authorities.map((authority) => authority.name)} />
            </div>
          </section>
          <section aria-labelledby="elenco" className="min-w-0">
            <h2 id="elenco" className="sr-only">
              Elenco
            </h2>
            <ZoneTable authorities={authorities} />
            <FormerZones zones={props.formerZones} />
          </section>
        </div>
      )}
    </>
  );
}

function FormerZones({ zones }: { zones: readonly FormerZone[] }) {
  return zones.map(({ slug, name, lastDay, successors }) => (
    <p key={slug} className="mt-4 text-base text-quiet">
      La zona <a href={`/zone/${slug}`}>{name}</a> è esistita fino {formatDayAfter("al", lastDay)}
      {successors.length > 0 &&
        `: al suo posto ${successors.length === 1 ? "c’è" : "ci sono"} ${formatList(successors.map((successor) => successor.name))}`}
      .
    </p>
  ));
}

/** The zones numbered in the order of the table. */
function byAuthority(props: {
  zones: readonly ZoneWithFigures[];
  meetingCounts: Readonly<Record<string, number>>;
}) {
  const groups = [...Map.groupBy(props.zones, (zone) => zone.healthAuthority.slug).values()];
  const order = new Map(groups.flat().map((zone, index) => [zone.slug, index + 1]));
  return groups.flatMap((zones) => {
    const authority = zones[0]?.healthAuthority;
    if (!authority) return [];
    const rows = zones.map((zone) => ({
      ...zone,
      number: order.get(zone.slug) ?? 0,
      meetings: props.meetingCounts[zone.slug] ?? 0,
    }));
    return { slug: authority.slug, name: authority.name, zones: rows };
  });
}

/** A shape that stands for several zones leads to the zone they come from, which names them. */
function linkedShapes(
  map: ZoneMap,
  authorities: readonly { zones: readonly { slug: string }[] }[],
) {
  return map.shapes.map(({ zones, slug, path, labelX, labelY }) => {
    const [first] = zones;
    return {
      slug,
      path,
      labelX,
      labelY,
      name: formatList(zones.map((zone) => zone.name)),
      href: `/zone/${zones.length === 1 && first ? first.slug : slug}`,
      authority: authorities.findIndex((authority) =>
        authority.zones.some((zone) => zone.slug === first?.slug),
      ),
    };
  });
}
