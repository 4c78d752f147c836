import { DataTable } from "#components/ui/data-table";
import { formatShortDay } from "#lib/format";
import type { ZoneRecordRow } from "#lib/zone-register/queries";

/** Every zone there ever was, with when. */
export function ZoneRegister({ zones }: { zones: ZoneRecordRow[] }) {
  return (
    <DataTable
      caption="Zone, prima quelle che esistono oggi"
      rows={zones}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          heading: "Nome",
          rowHeader: true,
          cell: ({ id, name }) => <a href={`/redazione/registri/zone/${id}`}>{name}</a>,
        },
        {
          key: "authority",
          heading: "Azienda",
          cell: ({ healthAuthority }) => healthAuthority.shortName,
        },
        { key: "from", heading: "Dal", cell: ({ validFrom }) => formatShortDay(validFrom) },
        {
          key: "to",
          heading: "Fino al (escluso)",
          cell: ({ validTo }) => (validTo ? formatShortDay(validTo) : "—"),
        },
      ]}
    />
  );
}
