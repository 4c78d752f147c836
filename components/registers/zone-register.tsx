import { DataTable } from "#components/ui/data-table";
import { dayBefore } from "#lib/clock";
import { formatDayAfter } from "#lib/format";
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
        {
          key: "period",
          heading: "Periodo",
          cell: ({ validFrom, validTo }) =>
            validTo
              ? `${formatDayAfter("dal", validFrom)} ${formatDayAfter("al", dayBefore(validTo))}`
              : formatDayAfter("dal", validFrom),
        },
      ]}
    />
  );
}
