import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { SEGMENTS } from "#lib/editorial/rules";
import { formatInstant } from "#lib/format";
import { purgedLabel } from "#lib/purges/messages";
import type { listPurges } from "#lib/purges/queries";
import type { PurgeKind } from "#lib/purges/schema";

type PurgeRow = Awaited<ReturnType<typeof listPurges>>[number];

/** All that is left of what was removed. */
export function PurgeList({ purges, timeZone }: { purges: PurgeRow[]; timeZone: string }) {
  if (purges.length === 0) return <EmptyState title="Niente è stato eliminato." />;
  return (
    <DataTable
      caption="Eliminazioni, dalla più recente"
      rows={purges}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          heading: "Quando",
          rowHeader: true,
          cell: ({ at, entityKind, entityId, versionsOnly }) => {
            const when = formatInstant(at, timeZone);
            const segment = SEGMENTS[entityKind as PurgeKind];
            if (!segment || versionsOnly) return when;
            return <a href={`/redazione/eliminazioni/${segment}/${entityId}`}>{when}</a>;
          },
        },
        { key: "kind", heading: "Che cosa", cell: purgedLabel },
        { key: "by", heading: "Da chi", cell: ({ actorName }) => actorName ?? "il portale" },
        { key: "why", heading: "Perché", cell: ({ reason }) => reason },
      ]}
    />
  );
}
