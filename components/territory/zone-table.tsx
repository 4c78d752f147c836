import { AuthorityMark, authorityLook } from "#components/territory/authority-mark";
import { formatCount, formatNumber } from "#lib/format";
import type { ZoneWithFigures } from "#lib/territory/queries";

type Row = ZoneWithFigures & { number: number; meetings: number };

/** The zones under their health authority, with what the map cannot say. */
export function ZoneTable(props: {
  authorities: readonly { slug: string; name: string; zones: readonly Row[] }[];
}) {
  const all = props.authorities.flatMap((authority) => authority.zones);
  return (
    <table className="data-table">
      <caption>
        Le zone per azienda sanitaria, con gli incontri in archivio (anche in programma o annullati)
      </caption>
      <thead>
        <tr>
          <th scope="col">Zona</th>
          <th scope="col" className="numeric">
            Comuni
          </th>
          <th scope="col" className="numeric">
            Abitanti
          </th>
          <th scope="col" className="numeric">
            Incontri
          </th>
        </tr>
      </thead>
      {props.authorities.map((authority, index) => (
        <tbody key={authority.slug}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={authorityLook(index).tint}>
              <AuthorityMark index={index} className="mx-2 inline-block size-2.5" />
              {authority.name}
            </th>
          </tr>
          {authority.zones.map((zone) => (
            <tr key={zone.slug}>
              <th scope="row">
                <span className="flex">
                  <span className="w-7 flex-none font-normal text-soft md:hidden">
                    {zone.number}
                  </span>
                  <a href={`/zone/${zone.slug}`}>{zone.name}</a>
                </span>
                {zone.societyName && (
                  <span className="block text-sm font-normal text-soft max-sm:hidden">
                    {zone.societyName}
                  </span>
                )}
              </th>
              <td className="numeric" data-label="Comuni">
                {zone.municipalityCount}
              </td>
              <td className="numeric" data-label="Abitanti">
                {formatNumber(zone.population)}
              </td>
              <td className="numeric" data-label="Incontri">
                {zone.meetings === 0 ? (
                  "0"
                ) : (
                  <a
                    href={`/incontri?zona=${zone.slug}`}
                    aria-label={`${formatCount(zone.meetings, "incontro", "incontri")} della zona ${zone.name}`}
                  >
                    {formatNumber(zone.meetings)}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{formatCount(all.length, "zona", "zone")} in tutto</th>
          <td className="numeric" data-label="Comuni">
            {formatNumber(sum(all, (zone) => zone.municipalityCount))}
          </td>
          <td className="numeric" data-label="Abitanti">
            {formatNumber(sum(all, (zone) => zone.population))}
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function sum(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
